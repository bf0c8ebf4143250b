package org.anning.printing;

import java.util.List;

/**
 * Words of one kind within a line.
 *
 * @param text what is printed; never markup
 * @param bold whether it is printed bold
 * @param missing whether it stands for a fact that is not known: printed as an empty box
 * @param quoted whether it was filled in between quotation marks: somebody's words, not ours
 */
public record Run(String text, boolean bold, boolean missing, boolean quoted) {

    /** What is printed where a fact is missing. */
    public static final String BOX = "▢";

    private static final String ROOM = "__________";

    /** The same words with room to write by hand after each box. */
    static String toWriteOn(String text) {
        return text.replaceAll(BOX + "+", "$0" + ROOM);
    }

    /** Words of our own. */
    public Run(String text, boolean bold, boolean missing) {
        this(text, bold, missing, false);
    }

    /** A line of nothing but these words of our own. */
    public static List<Run> plain(String text) {
        return List.of(new Run(text, false, false));
    }
}
