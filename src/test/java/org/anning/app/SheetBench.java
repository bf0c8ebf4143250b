package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Prepared;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.storage.TestCasebook;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** A batch of sheets against the same words written by PDFBox alone with the same font. */
@Tag("bench")
class SheetBench {

    private static final int SHEETS = 100;
    private static final double MOST = 2.0;
    private static final int PER_LINE = 44;
    private static final int LINES = 46;

    @TempDir Path folder;

    @Test
    void aHundredSheetsTakeAtMostTwiceWhatTheirWordsTake() throws IOException {
        try (Services services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false)) {
            CaseId id =
                    services.caseImport().importCase(Sample.XIAOMAN.text(), CaseImport.Ids.KEPT);
            Prepared prepared =
                    services.advice()
                            .prepare(
                                    id,
                                    "police-report",
                                    Lang.ZH,
                                    LocalDate.of(2026, 11, 24),
                                    false);
            String text = prepared.sheet().text();
            for (int warm = 0; warm < 5; warm++) {
                services.advice().pages(prepared);
                raw(text);
            }

            // Turn by turn, so that whatever else the machine does weighs on both alike.
            long floor = 0;
            long ours = 0;
            for (int i = 0; i < SHEETS; i++) {
                long begun = System.nanoTime();
                raw(text);
                long between = System.nanoTime();
                services.advice().pages(prepared);
                floor += between - begun;
                ours += System.nanoTime() - between;
            }
            double ratio = (double) ours / floor;
            System.getLogger("bench")
                    .log(
                            System.Logger.Level.INFO,
                            "100 sheets: {0} ms, floor {1} ms, ratio {2}",
                            ours / 1_000_000,
                            floor / 1_000_000,
                            ratio);
            assertTrue(ratio <= MOST, "ratio " + ratio);
        }
    }

    /** The same words, line after line, with the same font as a subset. */
    private static byte[] raw(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font =
                        Objects.requireNonNull(
                                SheetBench.class.getResourceAsStream(
                                        "/org/anning/fonts/NotoSansSC-Regular.ttf"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType0Font loaded = PDType0Font.load(document, font, true);
            PDPageContentStream page = page(document, loaded);
            int lines = 0;
            for (String line : text.split("\n")) {
                for (int from = 0; from < line.length(); from += PER_LINE) {
                    if (lines++ == LINES) {
                        page.endText();
                        page.close();
                        page = page(document, loaded);
                        lines = 1;
                    }
                    page.showText(line.substring(from, Math.min(line.length(), from + PER_LINE)));
                    page.newLine();
                }
            }
            page.endText();
            page.close();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDPageContentStream page(PDDocument document, PDType0Font font)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        content.beginText();
        content.setFont(font, 10.5f);
        content.setLeading(16);
        content.newLineAtOffset(56, 780);
        return content;
    }
}
