package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.common.Refusal;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workbook of several sheets: which is read is known, and another can be chosen. */
class SheetsTest {

    private static final List<List<String>> COVER = List.of(List.of("客户详单"), List.of("请看后面的工作表"));
    private static final List<List<String>> TEXTS =
            List.of(
                    List.of("起始时间", "通信方式", "对方号码", "信息类型"),
                    List.of("2026-11-04 09:00:00", "接收", "106900001", "短信"));

    @TempDir Path folder;
    private final Importer importer = new Importer(TestCasebook.CLOCK);

    private SourceFile book(Forms form) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("封面", COVER);
        sheets.put("空", List.of());
        sheets.put("通话", Bills.MOBILE_DAY);
        sheets.put("短信", TEXTS);
        return Bills.file(folder, "book", form.write(sheets));
    }

    @ParameterizedTest
    @EnumSource(
            value = Forms.class,
            names = {"XLS", "XLSX"})
    void theFirstListIsReadAndTheOthersAreNamed(Forms form) {
        SourceFile book = book(form);

        Probe probe = importer.probe(book, Watch.NOBODY);

        assertEquals(3, probe.sheet());
        assertEquals(
                List.of("1 封面", "3 通话", "4 短信"),
                probe.sheets().stream().map(s -> s.number() + " " + s.name()).toList());
        assertEquals(11, importer.read(book, probe, Told.NOTHING, Watch.NOBODY).rowsRead());
    }

    @ParameterizedTest
    @EnumSource(
            value = Forms.class,
            names = {"XLS", "XLSX"})
    void anotherSheetIsReadWhenItIsChosen(Forms form) {
        Reading reading = Bills.read(book(form).sheet(4));

        assertEquals(4, reading.probe().sheet());
        assertEquals(1, reading.rowsRead());
        assertEquals(Channel.SMS, reading.contacts().getFirst().channel());
        assertEquals(2, reading.contacts().getFirst().rowNo());
    }

    @ParameterizedTest
    @EnumSource(
            value = Forms.class,
            names = {"XLS", "XLSX"})
    void aSheetThatIsEmptyOrMissingIsSaid(Forms form) {
        for (int number : new int[] {2, 9}) {
            SourceFile book = book(form).sheet(number);
            Refusal refusal = assertThrows(Refusal.class, () -> importer.probe(book, Watch.NOBODY));
            assertEquals("imports.problem.noSheet", refusal.textKey());
        }
    }
}
