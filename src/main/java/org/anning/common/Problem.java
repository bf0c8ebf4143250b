package org.anning.common;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something that is wrong with what was typed: a value, never an exception.
 *
 * @param field the component of the facts record it belongs to, or "" for the whole
 * @param textKey key of the sentence in the texts
 * @param args what fills the sentence's placeholders
 * @param severity whether it keeps the record from being saved
 */
public record Problem(String field, String textKey, List<Object> args, Severity severity) {

    /** Whether a problem stops the save or is only said. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A problem that keeps the record from being saved. */
    public static Problem error(String field, String textKey, Object... args) {
        return new Problem(field, textKey, List.of(args), Severity.ERROR);
    }

    /** A problem that is shown but may be saved. */
    public static Problem warning(String field, String textKey, Object... args) {
        return new Problem(field, textKey, List.of(args), Severity.WARNING);
    }

    /** Adds a problem where a text is longer than the casebook keeps. */
    public static void ifLonger(
            List<Problem> problems, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            problems.add(error(field, "common.long", most));
        }
    }

    /** Whether this keeps the record from being saved. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
