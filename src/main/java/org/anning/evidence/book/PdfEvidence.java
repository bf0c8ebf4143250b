package org.anning.evidence.book;

import org.anning.common.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The pages of somebody else's PDF as drawings for ours: nothing of it that acts comes along, no
 * script, link or form. Its hidden tables are measured before they are read, because a small file
 * can unfold into gigabytes.
 */
final class PdfEvidence {

    static final int MOST_PAGES = 500;
    private static final long MOST_UNFOLDED = 64L << 20;

    private PdfEvidence() {}

    /**
     * A page of theirs.
     *
     * @param width as it is seen, in points; the form itself is as wide as its box
     */
    record Page(PDFormXObject form, float width, float height) {}

    /**
     * The pages, each as wide and high as it is seen.
     *
     * @param into the document that will show them
     * @throws Refusal when it is locked by a password, broken, or too large
     */
    static List<Page> pages(byte[] file, PDDocument into) {
        try (PDDocument theirs = opened(file)) {
            if (theirs.getNumberOfPages() > MOST_PAGES) {
                throw new Refusal("evidence.pdf.long", theirs.getNumberOfPages(), MOST_PAGES);
            }
            PDAcroForm form = theirs.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                form.flatten();
            }
            LayerUtility layers = new LayerUtility(into);
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < theirs.getNumberOfPages(); i++) {
                PDPage page = theirs.getPage(i);
                page.getCOSObject().removeItem(COSName.AA);
                pages.add(seen(layers.importPageAsForm(theirs, page), page));
            }
            return pages;
        } catch (InvalidPasswordException locked) {
            throw new Refusal("evidence.pdf.locked");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal known) {
                throw known;
            }
            throw new Refusal("evidence.pdf.broken");
        }
    }

    /**
     * Opens somebody else's PDF in memory only.
     *
     * @throws Refusal when it would unfold into too much
     */
    static PDDocument opened(byte[] file) throws IOException {
        measure(file);
        return Loader.loadPDF(
                new RandomAccessReadBuffer(file),
                "",
                null,
                null,
                IOUtils.createMemoryOnlyStreamCache());
    }

    private static Page seen(PDFormXObject form, PDPage page) {
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        return page.getRotation() % 180 == 0
                ? new Page(form, width, height)
                : new Page(form, height, width);
    }

    /** Unfolds, counting only, every table that is read at opening. */
    private static void measure(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (String kind : List.of("/ObjStm", "/XRef")) {
            for (int at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
                int start = text.indexOf("stream", at);
                if (start >= 0 && unfolded(file, start + "stream".length()) > MOST_UNFOLDED) {
                    throw new Refusal("evidence.pdf.broken");
                }
            }
        }
    }

    private static long unfolded(byte[] file, int start) {
        int from = start;
        while (from < file.length && (file[from] == '\r' || file[from] == '\n')) {
            from++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] part = new byte[1 << 16];
            long size = 0;
            int read;
            while (size <= MOST_UNFOLDED && (read = inflater.inflate(part)) > 0) {
                size += read;
            }
            return size;
        } catch (DataFormatException notFolded) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
