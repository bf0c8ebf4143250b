package org.anning.library;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line. */
public final class TextDiff {

    /** What happened to a line. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A line of one of the texts, or of both. */
    public record Line(Kind kind, String text) {}

    private TextDiff() {}

    /** The lines of both texts in order: what both have, what is gone, what is new. */
    public static List<Line> of(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        // The length of the longest common series of lines from each pair of places on.
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] =
                        a.get(i).equals(b.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(Kind.SAME, a.get(i++)));
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.GONE, a.get(i++)));
            } else {
                lines.add(new Line(Kind.NEW, b.get(j++)));
            }
        }
        return lines;
    }

    /** The lines of a text that the other does not have. */
    public static String onlyIn(String text, String other) {
        return String.join(
                "\n",
                of(other, text).stream()
                        .filter(line -> line.kind() == Kind.NEW)
                        .map(Line::text)
                        .toList());
    }
}
