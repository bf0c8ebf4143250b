package org.anning.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;

import org.anning.common.Refusal;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * Lays a sheet out as a PDF: A4, tagged for screen readers, the bundled fonts embedded as subsets.
 * The same sheet made at the same moment gives the same bytes. Nothing in it names a client but the
 * words of the sheet itself.
 */
public final class SheetPdf {

    /** A last page less full than this looks forgotten. */
    private static final double ALMOST_EMPTY = 0.36;

    /** What is tried to save that page: nobody sees the difference. */
    private static final List<Double> SMALLER = List.of(0.97, 0.94, 0.91);

    private final Fonts fonts;

    public SheetPdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The PDF of a sheet.
     *
     * @param made what the file says of when it was made
     * @throws Refusal naming the characters that cannot be printed, when there are any
     */
    public byte[] of(Sheet sheet, Instant made) {
        List<String> missing = fonts.missing(sheet.text() + sheet.title() + sheet.footer());
        if (!missing.isEmpty()) {
            throw new Refusal("printing.problem.font", String.join(" ", missing));
        }
        XRLog.setLoggingEnabled(false);
        synchronized (Fonts.class) {
            return laidOut(sheet, made);
        }
    }

    /**
     * Where the last page would hold hardly more than a signature, slightly smaller words that save
     * that page are taken; large print stays as large as it is.
     */
    private byte[] laidOut(Sheet sheet, Instant made) {
        Pages plain = laidOut(sheet, made, 1);
        if (!plain.almostEmptyLast() || sheet.large()) {
            return plain.pdf();
        }
        for (double scale : SMALLER) {
            Pages fewer = laidOut(sheet, made, scale);
            if (fewer.count() < plain.count()) {
                return fewer.pdf();
            }
        }
        return plain.pdf();
    }

    /**
     * @param used how much of the last page is used, from 0 to 1
     */
    private record Pages(byte[] pdf, int count, double used) {

        boolean almostEmptyLast() {
            return count > 1 && used < ALMOST_EMPTY;
        }
    }

    private Pages laidOut(Sheet sheet, Instant made, double scale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            PDFont regular = fonts.regularIn(document);
            PDFont bold = fonts.boldIn(document);
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.useFont(new PDFontSupplier(regular), Fonts.FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(bold), Fonts.FAMILY, 700, FontStyle.NORMAL, true);
            builder.useObjectDrawerFactory(new DrawingPdf(sheet));
            builder.withHtmlContent(SheetHtml.of(sheet, scale), null);
            builder.usePDDocument(document);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                BlockBox root = renderer.getRootBox();
                List<PageBox> pages = root.getLayer().getPages();
                PageBox last = pages.getLast();
                double used =
                        (double) (root.getHeight() - last.getTop())
                                / (last.getBottom() - last.getTop());
                renderer.createPDFWithoutClosing();
                describe(document, sheet, made);
                document.save(out);
                return new Pages(out.toByteArray(), pages.size(), used);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Sheet sheet, Instant made) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(sheet.title());
        about.setProducer("Anning");
        about.setCreator("Anning");
        about.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(about);
        document.setDocumentId(made.getEpochSecond());
    }
}
