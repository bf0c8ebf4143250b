package org.anning.evidence.pictures;

import org.anning.common.Coded;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * One change that makes a copy of a picture. What is covered or coarsened is gone from the pixels
 * of the copy: nobody can take it away again.
 */
public enum PictureChange implements Coded {
    /** Only the chosen part stays. */
    CROP,
    /** The chosen part becomes black. */
    COVER,
    /** The chosen part becomes large squares of one colour each. */
    BLUR,
    /** The whole turns by a quarter to the right. */
    TURN;

    private static final int SQUARES = 8;
    private static final int SMALLEST_SQUARE = 12;

    /**
     * The changed copy.
     *
     * @param part in pixels of the picture; what lies outside of it is left away
     */
    public BufferedImage of(BufferedImage picture, Rectangle part) {
        Rectangle inside =
                part.intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
        return switch (this) {
            case TURN -> turned(picture);
            case CROP -> inside.isEmpty() ? copy(picture, whole(picture)) : copy(picture, inside);
            case COVER -> {
                BufferedImage copy = copy(picture, whole(picture));
                Graphics2D pen = copy.createGraphics();
                pen.setColor(Color.BLACK);
                pen.fill(inside);
                pen.dispose();
                yield copy;
            }
            case BLUR -> coarse(copy(picture, whole(picture)), inside);
        };
    }

    private static Rectangle whole(BufferedImage picture) {
        return new Rectangle(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage copy(BufferedImage picture, Rectangle part) {
        BufferedImage copy = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, -part.x, -part.y, null);
        pen.dispose();
        return copy;
    }

    private static BufferedImage turned(BufferedImage picture) {
        BufferedImage turned =
                new BufferedImage(
                        picture.getHeight(), picture.getWidth(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.translate(picture.getHeight(), 0);
        pen.rotate(Math.PI / 2);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return turned;
    }

    /** Few squares over the shorter side, so that letters inside cannot be guessed. */
    private static BufferedImage coarse(BufferedImage copy, Rectangle part) {
        int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        int row = copy.getWidth();
        int square = Math.max(SMALLEST_SQUARE, Math.min(part.width, part.height) / SQUARES);
        for (int y = part.y; y < part.y + part.height; y += square) {
            for (int x = part.x; x < part.x + part.width; x += square) {
                int right = Math.min(x + square, part.x + part.width);
                int bottom = Math.min(y + square, part.y + part.height);
                int mean = mean(pixels, row, x, y, right, bottom);
                for (int j = y; j < bottom; j++) {
                    java.util.Arrays.fill(pixels, j * row + x, j * row + right, mean);
                }
            }
        }
        return copy;
    }

    private static int mean(int[] pixels, int row, int x, int y, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = (right - x) * (bottom - y);
        for (int j = y; j < bottom; j++) {
            for (int i = x; i < right; i++) {
                int pixel = pixels[j * row + i];
                red += pixel >> 16 & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        return (int) (red / count << 16 | green / count << 8 | blue / count);
    }
}
