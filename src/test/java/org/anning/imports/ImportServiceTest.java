package org.anning.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.Deed;
import org.anning.cases.ImportRow;
import org.anning.cases.LogLine;
import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.law.Law;
import org.anning.loans.FlowCandidates;
import org.anning.storage.TestCasebook;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EntrySource;
import org.anning.timeline.NightHours;
import org.anning.timeline.SourceLine;
import org.anning.timeline.patterns.DayPattern;
import org.anning.timeline.patterns.Patterns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class ImportServiceTest {

    @TempDir Path folder;
    private ImportHouse house;
    private CaseId id;
    private SourceFile day;

    @BeforeEach
    void open() {
        house = new ImportHouse(TestCasebook.create(folder));
        id = house.newCase("小林");
        day = Bills.file(folder, "话单.csv", Forms.CSV_GB18030.write(Bills.MOBILE_DAY));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<EntryRow> counting() {
        return house.timeline.entriesOf(id).stream().filter(e -> !e.struck()).toList();
    }

    @Test
    void theFiguresOfTheReportAreThoseCountedByHandAndThoseOfTheTimeline() {
        ImportReport report = house.store(id, day).report();

        assertEquals(11, report.rowsRead());
        assertEquals(8, report.taken());
        assertEquals(1, report.duplicates());
        assertEquals(2, report.skipped());
        assertEquals("10", report.otherDuration());
        assertEquals(new ImportReport.Figures(6, 6, 3, 3, 0, 1, 1, 3), report.figures());
        Patterns patterns =
                Patterns.of(house.timeline.entriesOf(id), _ -> null, new NightHours(new Law()));
        assertEquals(6, patterns.attempts().number());
        assertEquals(6, patterns.answered().number());
        assertEquals(3, patterns.night().number());
        assertEquals(3, patterns.numbers().number());
        DayPattern busiest = patterns.days().getFirst();
        assertEquals("02155588001", busiest.group().number());
        assertEquals(3, busiest.attempts().number());
        assertEquals(2, busiest.night().number());
    }

    @Test
    void theRowOfTheFileStaysBesideItsEntryWithTheHash() {
        house.store(id, day);
        EntryRow entry = counting().getFirst();

        EntrySource from = house.entries.sourceOf(new EntryId(entry.id())).orElseThrow();
        SourceLine source = from.line();

        assertEquals(12, source.rowNo(), "03:00:00 stands in row 12");
        assertEquals("2026-11-03 03:00:00,上海,被叫,02155588001,5秒,国内通话,套餐,0.00", source.line());
        ImportRow made = house.imports.of(id).getFirst();
        assertEquals(source.importId(), made.id());
        assertEquals(made, from.file());
        assertEquals(64, made.facts().sha256().length());
        assertEquals("话单.csv", made.facts().fileName());
        assertEquals(house.plan(house.newCase("小王"), day).report(), house.imports.report(made));
    }

    @Test
    void theSameFileOnceMoreBringsNothing() {
        house.store(id, day);

        ImportReport again = house.plan(id, day).report();

        assertEquals(0, again.taken());
        assertEquals(9, again.duplicates());
        assertEquals("4-9, 11-12", again.doubledInCase());
        assertEquals(11, again.taken() + again.duplicates() + again.skipped());
    }

    @Test
    void rowsWithoutSecondsAreDoubledAsOftenAsTheCaseHasThem() {
        String two =
                """
                起始时间,通信方式,对方号码,通信时长
                2026/11/3 10:00,被叫,95188,9
                2026/11/3 10:00,被叫,95188,9
                """;
        house.store(id, SourceFile.pasted(two));

        ImportReport again =
                house.plan(id, SourceFile.pasted(two + "2026/11/3 10:00,被叫,95188,9\n")).report();

        assertEquals(2, again.duplicates());
        assertEquals(1, again.taken());
    }

    @Test
    void anImportIsUndoneAsAWholeAndCanComeBack() {
        EntryRow struckBefore = strikeOne();
        ImportRow made = house.imports.of(id).getFirst();

        ImportRow undone = house.imports.undo(made, "撤销了导入");

        assertEquals(0, counting().size());
        assertTrue(undone.undone());
        assertEquals(8, house.plan(id, day).report().taken(), "it can be imported again");
        assertThrows(Refusal.class, () -> house.imports.undo(made, "x"), "not twice");

        house.imports.restore(undone);

        assertEquals(7, counting().size());
        assertEquals(
                "记错了",
                house.timeline.entry(struckBefore.entryId()).struckWhy(),
                "what a person struck stays struck");
        assertEquals(
                Set.of(Deed.IMPORTED, Deed.STRUCK, Deed.RESTORED),
                house.log.of(id).stream()
                        .filter(line -> line.subject().equals("import"))
                        .map(LogLine::deed)
                        .collect(Collectors.toSet()));
    }

    private EntryRow strikeOne() {
        house.store(id, day);
        EntryRow one = counting().getFirst();
        house.timeline.strike(one.stored(), "记错了");
        return one;
    }

    @Test
    void numbersOfALenderAreKnownAndNewOnesAreRemembered() {
        UUID lender = house.lender("021-55588001");
        Plan plan = house.plan(id, day);

        assertEquals(new Plan.Caller("02155588001", 3, 0, lender), plan.numbers().getFirst());

        house.imports.store(
                id, plan, Map.of("02155588001", lender, "13800138000", lender), Watch.NOBODY);
        house.imports.remember(Map.of("02155588001", lender, "13800138000", lender));

        assertEquals(
                7, counting().stream().filter(e -> lender.equals(e.facts().lenderId())).count());
        assertEquals("021-55588001 13800138000", house.lenders.all().getFirst().value().numbers());
    }

    @Test
    void whatEndsTheStoringLeavesNothingBehind() {
        Plan plan = house.plan(id, day);

        assertThrows(
                IllegalStateException.class,
                () ->
                        house.imports.store(
                                id,
                                plan,
                                Map.of(),
                                (done, _) -> {
                                    if (done > 0) {
                                        throw new IllegalStateException("stop");
                                    }
                                }));

        assertEquals(List.of(), house.timeline.entriesOf(id));
        assertEquals(List.of(), house.imports.of(id));
    }

    @Test
    void columnsPutRightByHandAreRememberedForTheLayout() {
        SourceFile odd =
                SourceFile.pasted(
                        """
                        何时,起始时间,通信方式,对方号码
                        2026-11-03 10:00:00,2020-01-01 00:00:00,被叫,95188
                        """);
        var probe = house.imports.probe(odd, Watch.NOBODY);
        var right =
                new java.util.ArrayList<>(probe.columns().stream().map(c -> c.field()).toList());
        right.set(0, org.anning.imports.read.Field.START);
        right.set(1, null);

        house.imports.remember(probe, right);

        assertEquals(2026, house.store(id, odd).contacts().getFirst().time().from().getYear());
    }

    @Test
    void walletRowsAreStoredForTickingAndUndone() {
        SourceFile bill =
                SourceFile.pasted(
                        """
                        交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
                        2026-10-20 09:00:00,扫码,某某分期乐,分期乐还款,支出,¥520.10,零钱,支付成功,1002,20,/
                        """);
        house.store(id, bill);

        assertEquals(1, new FlowCandidates().of(house.wallet.of(id)).size());
        assertEquals(1, house.plan(id, bill).report().duplicates());

        ImportRow undone = house.imports.undo(house.imports.of(id).getFirst(), "x");

        assertEquals(List.of(), house.wallet.of(id));
        house.imports.restore(undone);
        assertEquals(1, house.wallet.of(id).size());
    }
}
