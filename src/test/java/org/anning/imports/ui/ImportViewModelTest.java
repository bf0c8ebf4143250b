package org.anning.imports.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.imports.ImportHouse;
import org.anning.imports.ImportPaper;
import org.anning.imports.ImportReport;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Field;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.imports.ui.ImportViewModel.Step;
import org.anning.printing.Printers;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class ImportViewModelTest {

    @TempDir Path folder;
    private ImportHouse house;
    private CaseId id;
    private ImportViewModel model;
    private int changed;

    static final class NoPrinters implements Printers {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public void print(byte[] pdf, Order order) {
            throw new AssertionError("there is no printer");
        }
    }

    @BeforeEach
    void open() {
        house = new ImportHouse(TestCasebook.create(folder));
        id = house.newCase("小林");
        model = model(new ImmediateBackground());
        model.load();
    }

    private ImportViewModel model(org.anning.fx.Background background) {
        return new ImportViewModel(
                house.imports,
                house.lenders,
                new NoPrinters(),
                id,
                background,
                new Language(Lang.ZH),
                TestCasebook.CLOCK,
                () -> changed++);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private SourceFile day() {
        return Bills.file(folder, "话单", Forms.XLS.write(Bills.MOBILE_DAY));
    }

    @Test
    void aFileGoesThroughTheStepsAndIsUndone() {
        UUID lender = house.lender("");
        model.load();

        model.open(day());
        assertEquals(Step.CHECK, model.stepProperty().get());
        assertEquals("13900001111", model.ownNumberProperty().get());
        assertEquals(Field.START, model.columns().getFirst().fieldProperty().get());

        model.read();
        assertEquals(Step.REVIEW, model.stepProperty().get());
        assertEquals(List.of(), house.timeline.entriesOf(id), "nothing is stored yet");
        model.assign(List.of(model.callers().getFirst()), model.lenders().getFirst());
        assertEquals("云帆消费金融有限公司 · 云帆借", model.lenderName(model.callers().getFirst()));

        model.store();
        assertEquals(Step.DONE, model.stepProperty().get());
        assertEquals(1, changed);
        assertEquals(
                5,
                house.timeline.entriesOf(id).stream()
                        .filter(e -> lender.equals(e.facts().lenderId()))
                        .count());
        assertEquals(
                "02155588001",
                String.valueOf(house.lenders.all().getFirst().value().numbers()).strip());

        model.back();
        model.undoOrRestore(model.past().getFirst());
        assertTrue(model.past().getFirst().undone());
        assertTrue(house.timeline.entriesOf(id).stream().allMatch(e -> e.struck()));
    }

    @Test
    void anotherSheetOfAWorkbookIsChosenAndTheReportNamesThoseNotRead() {
        model.open(
                Bills.file(
                        folder,
                        "book",
                        Bills.book(Forms.XLSX, "通话", Bills.MOBILE_DAY, "另一月", Bills.MOBILE_DAY)));
        assertEquals(1, model.probeProperty().get().sheet());

        model.choose(model.probeProperty().get().sheets().get(1));
        assertEquals(2, model.probeProperty().get().sheet());
        model.read();
        model.store();

        ImportReport report = model.reportProperty().get();
        assertEquals(new ImportReport.Sheets("另一月", List.of("通话")), report.sheets());
        model.show(model.past().getFirst());
        assertEquals(report, model.reportProperty().get(), "kept with the import");
        List<String> lines =
                ImportPaper.rows(report, Texts.of(Lang.ZH)).stream()
                        .map(l -> l.name() + " " + l.value())
                        .toList();
        assertTrue(lines.contains("没有读的工作表 通话"), lines.toString());
    }

    @Test
    void aFileThatIsNoneIsSaidAndAnotherCanBeChosen() {
        model.open(SourceFile.of(folder));

        assertEquals(Step.FILE, model.stepProperty().get());
        assertTrue(model.running().saidProperty().get().contains("文件夹"));
    }

    @Test
    void theYearIsAskedAndAWrongOneIsSaid() {
        model.open(SourceFile.pasted("起始时间,通信方式,对方号码,通信时长\n10-03 10:00:00,被叫,95188,9\n"));
        model.read();
        assertEquals(Step.CHECK, model.stepProperty().get());
        assertTrue(model.running().saidProperty().get().contains("年份"));

        model.yearProperty().set(" 2026 ");
        model.read();

        assertEquals(Step.REVIEW, model.stepProperty().get());
    }

    @Test
    void columnsPutRightAreRememberedForTheNextFile() {
        SourceFile odd =
                SourceFile.pasted("何时,谁,怎么\n" + "2026-11-03 10:00:00,95188,被叫\n".repeat(3));
        model.open(odd);
        model.columns().get(1).fieldProperty().set(Field.OTHER);
        model.columns().get(2).fieldProperty().set(Field.DIRECTION);
        model.columns().get(0).fieldProperty().set(Field.START);
        model.read();
        assertEquals(Step.REVIEW, model.stepProperty().get(), model.running().saidProperty().get());

        model.back();
        model.back();
        model.open(odd);

        List<Field> fields = new ArrayList<>();
        model.columns().forEach(c -> fields.add(c.fieldProperty().get()));
        assertEquals(List.of(Field.START, Field.OTHER, Field.DIRECTION), fields);
    }

    @Test
    void cancellingAtAnyPointLeavesNothingBehind() {
        HeldBackground held = new HeldBackground();
        ImportViewModel slow = model(held);
        slow.open(day());
        assertEquals(Step.WORKING, slow.stepProperty().get());
        slow.cancel();
        held.release();
        assertEquals(Step.FILE, slow.stepProperty().get());

        slow.open(day());
        held.release();
        slow.read();
        slow.cancel();
        held.release();
        assertEquals(Step.CHECK, slow.stepProperty().get());

        slow.read();
        held.release();
        slow.store();
        slow.cancel();
        held.release();
        assertEquals(Step.REVIEW, slow.stepProperty().get());
        assertEquals(List.of(), house.timeline.entriesOf(id));
        assertEquals(List.of(), house.imports.of(id));
    }

    @Test
    void aCancelThatComesTooLateSaysThatTheRowsAreIn() {
        model.open(day());
        model.read();
        model.running()
                .progressProperty()
                .subscribe(now -> {
                    if (now.doubleValue() == 1) {
                        model.cancel();
                    }
                });

        model.store();

        assertFalse(house.timeline.entriesOf(id).isEmpty());
        assertEquals(Step.DONE, model.stepProperty().get());
        assertEquals(1, model.past().size());
        assertEquals(1, changed);
    }

    @Test
    void numbersThatCannotBeRememberedDoNotHideThatTheRowsAreIn() {
        house.lender("0".repeat(3_995));
        model.load();
        model.open(day());
        model.read();
        model.assign(List.of(model.callers().getFirst()), model.lenders().getFirst());
        model.keepNumbersProperty().set(true);

        model.store();

        assertFalse(house.timeline.entriesOf(id).isEmpty());
        assertEquals(Step.DONE, model.stepProperty().get());
        assertTrue(
                model.running().saidProperty().get().contains("4,000"),
                model.running().saidProperty().get());
    }

    @Test
    void theReportIsSavedAsAPdf() throws Exception {
        model.open(day());
        model.read();
        model.store();
        Path pdf = folder.resolve("report.pdf");

        model.save(pdf);

        try (var document = org.apache.pdfbox.Loader.loadPDF(Files.readAllBytes(pdf))) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("导入报告"), text);
            assertTrue(text.contains("合计或说明行"), text);
            assertTrue(
                    text.replaceAll("\\s", "")
                            .contains(
                                    Objects.requireNonNull(model.reportProperty().get()).sha256()),
                    text);
        }
    }
}
