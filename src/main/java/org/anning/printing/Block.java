package org.anning.printing;

import java.util.List;

/** One part of a sheet, from top to bottom. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for the sheet's own title, 2 and 3 below
     */
    record Heading(int level, List<Run> runs) implements Block {}

    /** A paragraph. */
    record Paragraph(List<Run> runs) implements Block {}

    /** A list, numbered or not; an item is a line of runs. */
    record Items(boolean numbered, List<List<Run>> items) implements Block {}

    /**
     * A table; its header is repeated on every page that it reaches.
     *
     * @param widths how wide the columns are in proportion to each other; none: all alike
     * @param header none at all, or cells without words: then every other cell of a row is a label
     */
    record Table(List<Integer> widths, List<List<Run>> header, List<List<List<Run>>> rows)
            implements Block {

        /** A table whose columns are equally wide. */
        public Table(List<List<Run>> header, List<List<List<Run>>> rows) {
            this(List.of(), header, rows);
        }

        /** Whether every other cell of a row is a label. */
        boolean labelled() {
            return !header.isEmpty() && !headed();
        }

        /** Whether there are words in the header. */
        boolean headed() {
            return header.stream().flatMap(List::stream).anyMatch(r -> !r.text().isBlank());
        }
    }

    /** A box with a note. */
    record Note(List<Run> runs) implements Block {}

    /** Lines to sign on, side by side, each after its words. */
    record Signature(List<String> labels) implements Block {

        /** One line to sign on. */
        public Signature(String label) {
            this(List.of(label));
        }
    }

    /** Ruled lines to write on by hand. */
    record Writing(int lines) implements Block {}

    /** A drawing over the whole width of the page. */
    record Picture(Drawing drawing) implements Block {}

    /** The next block starts on a new page. */
    record PageBreak() implements Block {}
}
