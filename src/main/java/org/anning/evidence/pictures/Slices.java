package org.anning.evidence.pictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Where a long screenshot is cut, so that each part fills a page and no line of text is halved. */
public final class Slices {

    /** How far above the foot of a page a calmer row is looked for, as a share of the page. */
    private static final double SEARCHED = 0.15;

    private Slices() {}

    /**
     * The rows at which each part begins, from 0, and at the end the height.
     *
     * @param page how many rows fill a page
     */
    public static List<Integer> of(BufferedImage picture, int page) {
        List<Integer> cuts = new ArrayList<>();
        int height = picture.getHeight();
        int at = 0;
        while (height - at > page) {
            cuts.add(at);
            at = calmest(picture, at + page - (int) (page * SEARCHED), at + page);
        }
        cuts.add(at);
        cuts.add(height);
        return cuts;
    }

    /** The row with the least change along it, the lowest of those that are alike. */
    private static int calmest(BufferedImage picture, int from, int to) {
        int best = to;
        long least = Long.MAX_VALUE;
        int[] row = new int[picture.getWidth()];
        for (int y = to; y > from; y--) {
            picture.getRGB(0, y - 1, row.length, 1, row, 0, row.length);
            long change = 0;
            for (int x = 1; x < row.length && change < least; x++) {
                change += Math.abs((row[x] >> 8 & 0xFF) - (row[x - 1] >> 8 & 0xFF));
            }
            if (change < least) {
                least = change;
                best = y;
            }
        }
        return best;
    }
}
