package org.anning.printing;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The two bundled fonts that every paper is printed in. */
public final class Fonts {

    static final String FAMILY = "Noto Sans SC";
    private static final int NOT_PRINTED = '□';

    /** Read once, when a paper first needs them: each is several megabytes. */
    private static final class Files {

        static final byte[] REGULAR = bytes("NotoSansSC-Regular.ttf");
        static final byte[] BOLD = bytes("NotoSansSC-Bold.ttf");
        static final TrueTypeFont PARSED_REGULAR = parsed(REGULAR);
        static final TrueTypeFont PARSED_BOLD = parsed(BOLD);
        static final CmapLookup GLYPHS = glyphs(PARSED_REGULAR);
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Fonts.class.getResourceAsStream("/org/anning/fonts/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regular font for one document, as a subset; one document at a time in the program. */
    PDFont regularIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, Files.PARSED_REGULAR, true);
    }

    /** The bold font for one document, as a subset; one document at a time in the program. */
    PDFont boldIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, Files.PARSED_BOLD, true);
    }

    /** The regular font, as a TrueType file. */
    public byte[] regular() {
        return Files.REGULAR;
    }

    /** The bold font, as a TrueType file. */
    public byte[] bold() {
        return Files.BOLD;
    }

    /**
     * The characters of a text that the fonts cannot print. They must be named to the user before
     * printing: the layout engine would print another character in their place.
     */
    public List<String> missing(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && Files.GLYPHS.getGlyphId(c) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The text with a box in place of each character that cannot be printed. */
    public String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c ->
                        printable.appendCodePoint(
                                Character.isWhitespace(c) || Files.GLYPHS.getGlyphId(c) != 0
                                        ? c
                                        : NOT_PRINTED));
        return printable.toString();
    }
}
