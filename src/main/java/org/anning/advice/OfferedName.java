package org.anning.advice;

import java.util.List;

/**
 * A name that a template may use, as it is offered to whoever writes one.
 *
 * @param cells the names that only the inside of its rows has
 */
public record OfferedName(String name, Kind kind, List<String> cells) {

    /** What a name stands for. */
    public enum Kind {
        /** Words, printed where they stand. */
        WORDS,
        /** A part that is printed or left out. */
        CONDITION,
        /** A part that is printed once for each row. */
        ROWS
    }

    /** What is put into a template: a tag, or a part with its two tags on lines of their own. */
    public String inserted() {
        return switch (kind) {
            case WORDS -> "{{" + name + "}}";
            case CONDITION -> "\n\n{{#" + name + "}}\n\n\n\n{{/" + name + "}}\n\n";
            case ROWS -> "\n\n- {{#" + name + "}}{{" + cells.getFirst() + "}}{{/" + name + "}}\n\n";
        };
    }
}
