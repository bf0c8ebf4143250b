package org.anning.printing;

/**
 * Words of one kind within a line.
 *
 * @param text what is printed; never markup
 * @param bold whether it is printed bold
 * @param missing whether it stands for a fact that is not known: printed as an empty box
 */
public record Run(String text, boolean bold, boolean missing) {

    /** What is printed where a fact is missing. */
    public static final String BOX = "▢";

    static Run plain(String text) {
        return new Run(text, false, false);
    }
}
