package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Refusal;
import org.anning.law.Law;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.NightHours;
import org.anning.timeline.Outcome;
import org.anning.timeline.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

class CarrierBillTest {

    @TempDir Path folder;

    private Reading read(String table) {
        return read(table, Told.NOTHING);
    }

    private Reading read(String table, Told told) {
        return Bills.read(Bills.file(folder, "a", Forms.CSV_UTF8.write(Bills.table(table))), told);
    }

    private static Told year(int year) {
        return new Told(List.of(), year, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void theSameDayIsReadFromEveryForm(Forms form) {
        Reading reading = Bills.read(Bills.file(folder, "话单", form.write(Bills.MOBILE_DAY)));

        assertEquals(Layout.MOBILE_CALLS, reading.probe().layout());
        assertEquals("13900001111", reading.ownNumber());
        assertEquals(11, reading.rowsRead());
        assertEquals(8, reading.contacts().size());
        assertEquals(6, reading.contacts().stream().filter(ContactRecord::attempt).count());
        assertEquals(6, reading.contacts().stream().filter(ContactRecord::answered).count());
        assertEquals(
                Set.of(5, 6, 12),
                Set.copyOf(
                        reading.contacts().stream()
                                .filter(c -> c.at(new NightHours(new Law())))
                                .map(ContactRecord::rowNo)
                                .toList()));
        assertEquals(List.of(new Reading.Double(10, 4)), reading.doubled());
        assertEquals(List.of(10), reading.otherDuration());
        assertEquals(
                List.of(
                        new Reading.Skip(13, Reason.HEADER_AGAIN),
                        new Reading.Skip(14, Reason.TOTAL_OR_NOTE)),
                reading.skipped());
        assertEquals(
                Set.of("02155588001", "13800138000", "138****1234"),
                Set.copyOf(reading.contacts().stream().map(ContactRecord::plainNumber).toList()));
        assertEquals(
                List.of(35, 62, 12, 3723, 20, 20, 5, 5),
                reading.contacts().stream().map(ContactRecord::durationSeconds).toList());
        assertTrue(
                reading.contacts().getFirst().line().contains("02155588001"),
                "the row as it stands in the file is kept");
    }

    @Test
    void textsOfChinaMobileAreMessages() {
        Reading reading =
                read(
                        """
                        起始时间|通信地点|对方号码|通信方式|信息类型|业务名称|套餐优惠|通信费(元)
                        2026-11-03 10:00:00|上海|10690000|接收|短信|点对点|无|0.00
                        2026-11-03 10:00:01|上海|10690000|发送|短信|点对点|无|0.10
                        """);

        assertEquals(Layout.MOBILE_TEXTS, reading.probe().layout());
        assertEquals(
                List.of(Channel.SMS, Channel.SMS),
                reading.contacts().stream().map(ContactRecord::channel).toList());
        assertEquals(
                List.of(Direction.INCOMING, Direction.OUTGOING),
                reading.contacts().stream().map(ContactRecord::direction).toList());
        assertEquals("0.00", reading.contacts().getFirst().fee());
    }

    @Test
    void unicomIsReadWhateverTheOrderOfItsColumns() {
        Reading reading =
                read(
                        """
                        序号|对方号码|呼叫类型|通话时长|通话起始时间|小计
                        1|95188|被叫|2分3秒|2026-11-03 10:00:00|0.00
                        2|95188|主叫|45秒|2026-11-03 11:00:00|0.00
                        """);

        assertEquals(Layout.UNICOM_CALLS, reading.probe().layout());
        assertEquals(
                List.of(123, 45),
                reading.contacts().stream().map(ContactRecord::durationSeconds).toList());
    }

    @Test
    void telecomWithAClockColumnAndABracketedUnitIsRead() {
        Reading reading =
                read(
                        """
                        用户号码|通话日期|通话时间|主叫/被叫|对端号码|通话时长（s）|本机通话地*|费用合计
                        13300000000|20261103|214951|呼入|'01012345678|65|北京|0
                        13300000000|2026/11/3|22:49:51|呼出|="01012345678"|7|北京|0
                        """);

        assertEquals(Layout.CARRIER_CALLS, reading.probe().layout());
        assertEquals("13300000000", reading.ownNumber());
        assertEquals(
                List.of(
                        LocalDateTime.of(2026, 11, 3, 21, 49, 51),
                        LocalDateTime.of(2026, 11, 3, 22, 49, 51)),
                reading.contacts().stream().map(c -> c.time().from()).toList());
        assertEquals(
                Set.of("01012345678"),
                Set.copyOf(reading.contacts().stream().map(ContactRecord::number).toList()));
        assertEquals("北京", reading.contacts().getFirst().place());
    }

    @Test
    void whereBothSidesAreColumnsTheDirectionSaysWhichIsOwn() {
        Reading reading =
                read(
                        """
                        主叫号码|被叫号码|呼叫类型|开始时间|时长
                        02155588001|13900001111|被叫|2026-11-03 10:00:00|9
                        13900001111|02155588002|主叫|2026-11-03 11:00:00|9
                        """);

        assertEquals(
                List.of("02155588001", "02155588002"),
                reading.contacts().stream().map(ContactRecord::number).toList());
        assertEquals("13900001111", reading.contacts().getFirst().ownNumber());
    }

    @Test
    void withoutADirectionTheOwnNumberTellsIt() {
        Reading reading =
                read(
                        """
                        主叫号码|被叫号码|开始时间|时长
                        02155588001|13900001111|2026-11-03 10:00:00|9
                        13900001111|02155588002|2026-11-03 11:00:00|9
                        02155588001|02155588002|2026-11-03 12:00:00|9
                        """,
                        new Told(List.of(), null, null, "+86 139 0000 1111"));

        assertEquals(
                List.of(Direction.INCOMING, Direction.OUTGOING),
                reading.contacts().stream().map(ContactRecord::direction).toList());
        assertEquals(List.of(new Reading.Skip(4, Reason.NO_DIRECTION)), reading.skipped());
    }

    @Test
    void aYearThatIsMissingIsAskedAndRunsOverNewYear() {
        String table =
                """
                起始时间|通信方式|对方号码|通信时长
                12-31 23:59:59|被叫|95188|9
                01-01 00:00:00|被叫|95188|9
                """;

        assertEquals("imports.ask.year", assertThrows(Refusal.class, () -> read(table)).textKey());
        assertEquals(
                List.of(
                        LocalDateTime.of(2025, 12, 31, 23, 59, 59),
                        LocalDateTime.of(2026, 1, 1, 0, 0, 0)),
                read(table, year(2026)).contacts().stream().map(c -> c.time().from()).toList());
    }

    @Test
    void theYearIsHintedAtByTheNameOfTheFile() {
        byte[] bytes =
                Forms.CSV_UTF8.write(
                        Bills.table(
                                """
                                起始时间|通信方式|对方号码|通信时长
                                10-31 23:59:59|被叫|95188|9
                                """));

        Probe probe =
                new Importer(TestCasebook.CLOCK)
                        .probe(Bills.file(folder, "详单202610.csv", bytes), Watch.NOBODY);

        assertEquals(2026, probe.year());
        assertEquals(Set.of(Probe.Ask.YEAR), probe.asks());
    }

    @Test
    void onesAndTwosAreNotGuessed() {
        String table =
                """
                起始时间|通信方式|对方号码|通信时长
                2026-11-03 10:00:00|1|95188|9
                2026-11-03 11:00:00|2|95188|9
                """;

        Refusal refused = assertThrows(Refusal.class, () -> read(table));

        assertEquals("imports.ask.direction", refused.textKey());
        assertEquals(List.of("1, 2"), refused.args());
        assertEquals(
                List.of(Direction.OUTGOING, Direction.INCOMING),
                read(table, new Told(List.of(), null, "2", null)).contacts().stream()
                        .map(ContactRecord::direction)
                        .toList());
    }

    @Test
    void rowsThatCannotBeReadAreNamedWithTheirReason() {
        Reading reading =
                read(
                        """
                        起始时间|通信方式|对方号码|通信时长

                        2026-13-03 10:00:00|被叫|95188|9
                        2026-11-03 10:00:00||95188|9
                        2027-11-03 10:00:00|被叫|95188|9
                        2026-11-03 10:00:00|被叫|95188|9
                        注：以上为计费数据|||
                        """);

        assertEquals(5, reading.rowsRead());
        assertEquals(1, reading.contacts().size());
        assertEquals(
                List.of(
                        new Reading.Skip(3, Reason.NO_TIME),
                        new Reading.Skip(4, Reason.NO_DIRECTION),
                        new Reading.Skip(5, Reason.IMPOSSIBLE_TIME),
                        new Reading.Skip(7, Reason.TOTAL_OR_NOTE)),
                reading.skipped());
    }

    @Test
    void aTimeWithoutSecondsIsNeverMadeExactAndNeverDoubled() {
        Reading reading =
                read(
                        """
                        起始时间|通信方式|对方号码|通信时长
                        2026/11/3 10:00|被叫|95188|9
                        2026/11/3 10:00|被叫|95188|9
                        """);

        assertEquals(2, reading.contacts().size());
        assertEquals(Precision.MINUTE, reading.contacts().getFirst().time().precision());
    }

    @Test
    void hiddenNumbersAreKeptAsOneGroupWithoutANumber() {
        Reading reading =
                read(
                        """
                        起始时间|通信方式|对方号码|通信时长
                        2026-11-03 10:00:00|被叫|未知|9
                        2026-11-03 10:00:01|被叫||9
                        """);

        assertEquals(
                java.util.Arrays.asList(null, null),
                reading.contacts().stream().map(ContactRecord::plainNumber).toList());
    }

    @Test
    void pastedLinesWithoutColumnNamesAreUnderstood() {
        Reading reading =
                Bills.read(
                        SourceFile.pasted(
                                """
                                2026-11-03 10:00:00 02155588001 被叫 35秒
                                2026-11-03 11:00:00 02155588001 主叫 12秒
                                """));

        assertEquals(Layout.PLAIN_LIST, reading.probe().layout());
        assertEquals(
                List.of(LocalDateTime.of(2026, 11, 3, 10, 0), LocalDateTime.of(2026, 11, 3, 11, 0)),
                reading.contacts().stream().map(c -> c.time().from()).toList());
        assertEquals(Outcome.ANSWERED, reading.contacts().getFirst().outcome());
        assertEquals(35, reading.contacts().getFirst().durationSeconds());
    }

    @Test
    void columnsThatWereSaidByHandAreTaken() {
        Reading reading =
                read(
                        """
                        何时|谁|怎么|起始时间
                        2026-11-03 10:00:00|95188|被叫|2020-01-01 00:00:00
                        2026-11-03 11:00:00|95188|被叫|2020-01-01 00:00:00
                        """,
                        new Told(
                                java.util.Arrays.asList(
                                        Field.START, Field.OTHER, Field.DIRECTION, null),
                                null,
                                null,
                                null));

        assertEquals(
                LocalDateTime.of(2026, 11, 3, 10, 0), reading.contacts().getFirst().time().from());
    }
}
