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

    /** A table; its header is repeated on every page that it reaches. */
    record Table(List<List<Run>> header, List<List<List<Run>>> rows) implements Block {}

    /** A box with a note. */
    record Note(List<Run> runs) implements Block {}

    /** A line to sign on, after these words. */
    record Signature(String label) implements Block {}

    /** A drawing over the whole width of the page. */
    record Picture(Drawing drawing) implements Block {}

    /** The next block starts on a new page. */
    record PageBreak() implements Block {}
}
