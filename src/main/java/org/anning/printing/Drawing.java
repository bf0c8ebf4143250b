package org.anning.printing;

import java.util.List;

/**
 * A picture of lines, boxes and words that stays sharp at every size and can be told apart without
 * colour. It is {@value #WIDTH} units wide, from left to right and from top to bottom; on paper it
 * fills the line.
 *
 * @param height in the same units
 * @param marks the later ones over the earlier
 * @param words what it shows, for those who cannot see it
 */
public record Drawing(double height, List<Mark> marks, String words) {

    /** The width of every drawing. */
    public static final int WIDTH = 1000;

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** One thing in a drawing. */
    public sealed interface Mark {

        /** A line through these points. */
        record Line(List<Point> points, Pen pen) implements Mark {

            public Line {
                points = List.copyOf(points);
            }
        }

        /** A box with its upper left corner at a point. */
        record Box(double x, double y, double width, double height, Fill fill) implements Mark {}

        /** Words on one line, in the middle of the height at {@code y}. */
        record Label(double x, double y, Anchor anchor, String text) implements Mark {}
    }

    /** A place in a drawing. */
    public record Point(double x, double y) {}

    /** How a line is drawn. */
    public enum Pen {
        GRID(1, 0.75f),
        AXIS(1.5, 0.2f),
        SOLID(4, 0f),
        DASHED(4, 0f, 16, 9),
        DOTTED(4, 0f, 3, 8);

        private final double width;
        private final float grey;
        private final List<Double> dashes;

        Pen(double width, float grey, double... dashes) {
            this.width = width;
            this.grey = grey;
            this.dashes = java.util.Arrays.stream(dashes).boxed().toList();
        }

        public double width() {
            return width;
        }

        /** Lengths of stroke and gap in turn; empty for an unbroken line. */
        public List<Double> dashes() {
            return dashes;
        }

        float grey() {
            return grey;
        }
    }

    /** How a box is filled; neighbours differ in grey or pattern, and most have an edge. */
    public enum Fill {
        /** Nothing, and no edge. */
        BLANK(1f, Pattern.NO_EDGE),
        /** Hardly grey, and no edge: a background. */
        PALE(0.93f, Pattern.NO_EDGE),
        WHITE(1f, Pattern.PLAIN),
        LIGHT(0.85f, Pattern.PLAIN),
        SOFT(0.72f, Pattern.PLAIN),
        MIDDLE(0.55f, Pattern.PLAIN),
        DARK(0.15f, Pattern.PLAIN),
        /** White with slanting lines. */
        STRIPED(1f, Pattern.STRIPES),
        /** White with crossing lines. */
        CROSSED(1f, Pattern.CROSSES);

        enum Pattern {
            NO_EDGE,
            PLAIN,
            STRIPES,
            CROSSES
        }

        private final float grey;
        private final Pattern pattern;

        Fill(float grey, Pattern pattern) {
            this.grey = grey;
            this.pattern = pattern;
        }

        float grey() {
            return grey;
        }

        Pattern pattern() {
            return pattern;
        }
    }

    /** Which end of a label stands at its point. */
    public enum Anchor {
        LEFT,
        CENTER,
        RIGHT
    }

    /** All its words, a line each. */
    String text() {
        StringBuilder all = new StringBuilder(words);
        for (Mark mark : marks) {
            if (mark instanceof Mark.Label label) {
                all.append('\n').append(label.text());
            }
        }
        return all.toString();
    }
}
