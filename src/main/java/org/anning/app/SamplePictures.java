package org.anning.app;

import org.anning.common.Lang;
import org.anning.evidence.pictures.Pictures;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws the files of the sample's evidence: each is invented and says so on its face. */
final class SamplePictures {

    private static final int WIDTH = 540;
    private static final int MARGIN = 28;
    private static final int LINE = 34;
    private static final Color PAPER = new Color(0xFBFAF6);
    private static final Color SCREEN = new Color(0xECECEC);
    private static final Color INK = new Color(0x222222);
    private static final Color FAINT = new Color(0x777777);

    private final Font plain;
    private final Fonts fonts = new Fonts();

    SamplePictures() {
        try {
            plain = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(fonts.regular()));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bubble of a chat or text message. */
    record Bubble(String at, String words) {}

    /** The screen of a phone with messages, as a PNG. */
    byte[] messages(String from, List<Bubble> bubbles) {
        List<List<String>> wrapped =
                bubbles.stream().map(b -> wrapped(b.words(), WIDTH - 5 * MARGIN)).toList();
        int height = 130 + wrapped.stream().mapToInt(l -> l.size() * LINE + 90).sum();
        return Pictures.png(
                drawn(
                        height,
                        SCREEN,
                        pen -> {
                            heading(pen, from);
                            int y = 110;
                            for (int i = 0; i < bubbles.size(); i++) {
                                y = bubble(pen, bubbles.get(i).at(), wrapped.get(i), y);
                            }
                        }));
    }

    private int bubble(Graphics2D pen, String at, List<String> lines, int top) {
        pen.setFont(plain.deriveFont(17f));
        pen.setColor(FAINT);
        pen.drawString(at, (WIDTH - pen.getFontMetrics().stringWidth(at)) / 2, top + 16);
        int height = lines.size() * LINE + 24;
        pen.setColor(Color.WHITE);
        pen.fillRoundRect(MARGIN, top + 30, WIDTH - 3 * MARGIN, height, 18, 18);
        lines(pen, lines, 2 * MARGIN, top + 66);
        return top + height + 66;
    }

    /** A form that an office gave out, photographed, as a JPEG. */
    byte[] form(String title, List<String> words) {
        List<String> lines = new ArrayList<>();
        words.forEach(w -> lines.addAll(wrapped(w, WIDTH - 4 * MARGIN)));
        int height = 190 + lines.size() * LINE;
        return Pictures.jpeg(
                drawn(
                        height,
                        PAPER,
                        pen -> {
                            heading(pen, title);
                            pen.setColor(FAINT);
                            pen.drawRect(MARGIN, 80, WIDTH - 2 * MARGIN, height - 110);
                            lines(pen, lines, 2 * MARGIN, 130);
                        }));
    }

    /** Letters, one on each page, as a PDF. */
    byte[] letters(String title, List<List<String>> letters, Instant at) {
        List<Block> blocks = new ArrayList<>();
        for (List<String> letter : letters) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.PageBreak());
            }
            blocks.add(new Block.Heading(1, List.of(new Run(letter.getFirst(), false, false))));
            letter.subList(1, letter.size())
                    .forEach(words ->
                            blocks.add(new Block.Paragraph(List.of(new Run(words, false, false)))));
        }
        return new SheetPdf(fonts)
                .of(new Sheet("letters", Lang.ZH, title, "1", "", true, false, blocks), at);
    }

    private interface Drawing {
        void with(Graphics2D pen);
    }

    private static BufferedImage drawn(int height, Color ground, Drawing drawing) {
        BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, WIDTH, height);
        drawing.with(pen);
        pen.dispose();
        return picture;
    }

    private void heading(Graphics2D pen, String title) {
        pen.setColor(INK);
        pen.setFont(plain.deriveFont(Font.BOLD, 26f));
        pen.drawString(title, MARGIN, 52);
        pen.setFont(plain.deriveFont(17f));
        pen.setColor(FAINT);
        String sample = "示例，虚构";
        pen.drawString(sample, WIDTH - MARGIN - pen.getFontMetrics().stringWidth(sample), 52);
    }

    private void lines(Graphics2D pen, List<String> lines, int x, int top) {
        pen.setFont(plain.deriveFont(22f));
        pen.setColor(INK);
        int y = top;
        for (String line : lines) {
            pen.drawString(line, x, y);
            y += LINE;
        }
    }

    private List<String> wrapped(String words, int width) {
        FontMetrics measure =
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                        .createGraphics()
                        .getFontMetrics(plain.deriveFont(22f));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            if (measure.stringWidth(line.toString() + words.charAt(i)) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(words.charAt(i));
        }
        lines.add(line.toString());
        return lines;
    }
}
