package org.anning.evidence.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Pictures like those that people bring, drawn without any font. */
public final class TestPictures {

    private TestPictures() {}

    /** Grey with a red bar along its upper edge, so that one sees which way up it is. */
    public static BufferedImage redTop(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 6);
        pen.setColor(Color.BLUE);
        pen.fillOval(width / 3, height / 3, width / 3, height / 3);
        pen.dispose();
        return picture;
    }

    /** A long chat: bubbles of stripes, with calm rows between them. */
    public static BufferedImage chat(int width, int bubbles) {
        int each = 220;
        BufferedImage picture =
                new BufferedImage(width, each * bubbles, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xEDEDED));
        pen.fillRect(0, 0, width, each * bubbles);
        for (int i = 0; i < bubbles; i++) {
            boolean mine = i % 3 == 2;
            pen.setColor(mine ? new Color(0x95EC69) : Color.WHITE);
            int left = mine ? width / 4 : 40;
            pen.fillRoundRect(left, i * each + 20, width * 2 / 3, each - 40, 24, 24);
            pen.setColor(Color.DARK_GRAY);
            for (int x = left + 30; x < left + width * 2 / 3 - 30; x += 40) {
                for (int line = 0; line < 3; line++) {
                    pen.fillRect(x, i * each + 45 + line * 45, 26, 26);
                }
            }
        }
        pen.dispose();
        return picture;
    }

    /** A JPEG with a remark, which no picture shows. */
    public static byte[] withComment(byte[] jpeg, String remark) {
        byte[] words = remark.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
        out.writeBytes(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A JPEG whose camera noted that it was held in this way, from 1 to 8. */
    public static byte[] jpegHeld(BufferedImage picture, int held) {
        byte[] plain = Pictures.jpeg(picture);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) held,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
