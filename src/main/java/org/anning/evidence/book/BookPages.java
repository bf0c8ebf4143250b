package org.anning.evidence.book;

import org.anning.evidence.pictures.Pictures;
import org.anning.evidence.pictures.Slices;
import org.anning.printing.Fonts;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws the pages of the pieces: A4, upright or lying, a line above and the number below. */
final class BookPages implements AutoCloseable {

    private static final float MM = 72 / 25.4f;
    private static final float SIDE = 18 * MM;
    private static final float HEAD = 20 * MM;
    private static final float FOOT = 20 * MM;
    private static final float LONG_WIDTH = 110 * MM;

    /** From this proportion on a picture is a long screenshot, which is cut. */
    private static final double LONG = 2.6;

    private static final double LYING = 1.1;
    private static final double PIXELS_PER_POINT = 300 / 72.0;
    private static final float SMALL = 8.5f;
    private static final float TEXT = 10.5f;
    private static final float TITLE = 14;
    private static final float LEADING = 1.6f;

    private final Fonts fonts;
    private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private final PDFont regular;
    private final PDFont bold;

    BookPages(Fonts fonts) throws IOException {
        this.fonts = fonts;
        regular = PDType0Font.load(document, new ByteArrayInputStream(fonts.regular()), true);
        bold = PDType0Font.load(document, new ByteArrayInputStream(fonts.bold()), true);
    }

    PDDocument document() {
        return document;
    }

    int count() {
        return document.getNumberOfPages();
    }

    private PDPage page(boolean lying) {
        PDRectangle a4 = PDRectangle.A4;
        PDPage page = new PDPage(lying ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
        document.addPage(page);
        return page;
    }

    /**
     * A picture on a page of its own, or over several when it is a long screenshot.
     *
     * @param photo whether it came as a photograph, which needs no exact pixels
     */
    void picture(BufferedImage picture, boolean photo) throws IOException {
        double proportion = (double) picture.getHeight() / picture.getWidth();
        if (proportion > LONG) {
            float room = PDRectangle.A4.getHeight() - HEAD - FOOT;
            int rows = (int) (room / LONG_WIDTH * picture.getWidth());
            List<Integer> cuts = Slices.of(picture, rows);
            for (int i = 0; i + 1 < cuts.size(); i++) {
                int top = cuts.get(i);
                place(
                        picture.getSubimage(0, top, picture.getWidth(), cuts.get(i + 1) - top),
                        photo,
                        page(false),
                        LONG_WIDTH);
            }
        } else {
            PDPage page = page(proportion * LYING < 1);
            place(picture, photo, page, page.getMediaBox().getWidth() - 2 * SIDE);
        }
    }

    private void place(BufferedImage picture, boolean photo, PDPage page, float widest)
            throws IOException {
        float room = page.getMediaBox().getHeight() - HEAD - FOOT;
        // Never larger than a point for each pixel: a small picture does not gain by it.
        float scale =
                Math.min(1, Math.min(widest / picture.getWidth(), room / picture.getHeight()));
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        BufferedImage fine = Pictures.scaled(picture, Math.min(1, scale * PIXELS_PER_POINT));
        PDImageXObject image =
                photo
                        ? JPEGFactory.createFromImage(document, fine, 0.88f)
                        : LosslessFactory.createFromImage(document, fine);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.drawImage(
                    image,
                    (page.getMediaBox().getWidth() - width) / 2,
                    page.getMediaBox().getHeight() - HEAD - height,
                    width,
                    height);
        }
    }

    /** Every page of somebody else's PDF on a page of ours. */
    void pdf(byte[] file) throws IOException {
        for (PdfEvidence.Page theirs : PdfEvidence.pages(file, document)) {
            PDPage page = page(theirs.width() > theirs.height() * LYING);
            float room = page.getMediaBox().getHeight() - HEAD - FOOT;
            float widest = page.getMediaBox().getWidth() - 2 * SIDE;
            float scale = Math.min(1, Math.min(widest / theirs.width(), room / theirs.height()));
            PDRectangle box = theirs.form().getBBox();
            float width = theirs.width() * scale;
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.transform(
                        new Matrix(
                                width / box.getWidth(),
                                0,
                                0,
                                theirs.height() * scale / box.getHeight(),
                                (page.getMediaBox().getWidth() - width) / 2,
                                page.getMediaBox().getHeight() - HEAD - theirs.height() * scale));
                pen.drawForm(theirs.form());
            }
        }
    }

    /** Words under a heading, over as many pages as they need. */
    void words(String heading, List<String> paragraphs) throws IOException {
        float widest = PDRectangle.A4.getWidth() - 2 * SIDE;
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            lines.addAll(broken(fonts.printable(paragraph), widest));
        }
        int next = 0;
        boolean first = true;
        while (first || next < lines.size()) {
            PDPage page = page(false);
            float y = PDRectangle.A4.getHeight() - HEAD - TITLE;
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                if (first) {
                    for (String line : broken(fonts.printable(heading), widest * TEXT / TITLE)) {
                        write(pen, bold, TITLE, SIDE, y, line);
                        y -= TITLE * LEADING;
                    }
                    first = false;
                }
                while (next < lines.size() && y > FOOT + TEXT) {
                    write(pen, regular, TEXT, SIDE, y, lines.get(next++));
                    y -= TEXT * LEADING;
                }
            }
        }
    }

    private List<String> broken(String paragraph, float widest) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float width = 0;
        for (int c : paragraph.replace("\t", "    ").codePoints().toArray()) {
            if (c < ' ') {
                continue;
            }
            float one = regular.getStringWidth(Character.toString(c)) / 1000 * TEXT;
            if (width + one > widest) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.appendCodePoint(c);
            width += one;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Writes what stands above and below a page. */
    void stamp(int number, String above, String below) throws IOException {
        PDPage page = document.getPage(number);
        PDRectangle box = page.getMediaBox();
        try (PDPageContentStream pen =
                new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            String line =
                    broken(fonts.printable(above), (box.getWidth() - 2 * SIDE) * TEXT / SMALL)
                            .getFirst();
            write(pen, regular, SMALL, SIDE, box.getHeight() - HEAD / 2, line);
            float width = bold.getStringWidth(below) / 1000 * TEXT;
            write(pen, bold, TEXT, (box.getWidth() - width) / 2, FOOT / 2, below);
        }
    }

    private static void write(
            PDPageContentStream pen, PDFont font, float size, float x, float y, String line)
            throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, y);
        pen.showText(line);
        pen.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
