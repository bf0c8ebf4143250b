package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.ImmediateBackground;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Printers;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ReportViewModelTest {

    @TempDir Path folder;

    private final List<ReportViewModel.Choice> made = new ArrayList<>();
    private final List<byte[]> kept = new ArrayList<>();
    private final List<Printers.Order> printed = new ArrayList<>();
    private final SheetPdf pdf = new SheetPdf(new Fonts());

    private final ReportViewModel report =
            new ReportViewModel(
                    this::sheet,
                    sheet -> pdf.of(sheet, Instant.EPOCH),
                    (_, pages) -> kept.add(pages),
                    new Printers() {
                        @Override
                        public List<String> names() {
                            return List.of();
                        }

                        @Override
                        public void print(byte[] pages, Order order) {
                            printed.add(order);
                        }
                    },
                    new ImmediateBackground(),
                    Lang.ZH);

    private Sheet sheet(ReportViewModel.Choice choice) {
        made.add(choice);
        Block text = new Block.Heading(1, List.of(new Run("时间线报告", true, false)));
        return new Sheet(
                "timeline-report",
                choice.lang(),
                "时间线报告",
                "1",
                "案号",
                false,
                choice.large(),
                List.of(text, new Block.PageBreak(), text));
    }

    @Test
    void everyWishMakesThePagesAfresh() {
        report.prepare();
        report.exactWordsProperty().set(true);
        report.langProperty().set(Lang.EN);

        assertEquals(
                List.of(
                        new ReportViewModel.Choice(Lang.ZH, false, false),
                        new ReportViewModel.Choice(Lang.ZH, false, true),
                        new ReportViewModel.Choice(Lang.EN, false, true)),
                made);
        assertFalse(report.busyProperty().get());
        assertNotNull(report.pictureProperty().get());
    }

    @Test
    void pagesAreTurnedFromTheFirstToTheLastAndNoFurther() {
        report.prepare();

        report.turn(1);
        report.turn(1);
        assertEquals(1, report.pageProperty().get());

        report.turn(-5);
        assertEquals(0, report.pageProperty().get());
    }

    @Test
    void whatIsSavedAndPrintedIsWhatWasShownAndIsKept() throws IOException {
        report.prepare();
        Path file = folder.resolve("report.pdf");

        report.saveTo(file);
        report.print("办公室");

        ReportViewModel.Shown shown = report.shownProperty().get();
        assertNotNull(shown);
        assertEquals(-1, Arrays.mismatch(shown.pdf(), Files.readAllBytes(file)));
        assertEquals(List.of(new Printers.Order("办公室", 1, 2, 1)), printed);
        assertEquals(2, kept.size());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedAndNothingIsKept() {
        report.prepare();

        assertThrows(
                Refusal.class, () -> report.saveTo(folder.resolve("none").resolve("report.pdf")));

        assertEquals(List.of(), kept);
    }
}
