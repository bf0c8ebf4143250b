package org.anning.library.ui;

import org.anning.library.LawRow;
import org.anning.library.LawShelf;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * A row of law data on its way to be changed.
 *
 * @param before the row as it is; an empty one where there is none
 * @param row the row as it shall be
 * @param why in words
 */
public record RowForm(Kind kind, LawRow before, LawRow row, String why) {

    /** Stands for the whole form where a problem has no column. */
    static final String WHOLE = "why";

    /** What the change is. */
    public enum Kind {
        CORRECT,
        SUCCEED,
        ADD
    }

    /** Better words for a row. */
    static RowForm correct(LawRow row) {
        return new RowForm(Kind.CORRECT, row, row, "");
    }

    /** The row that comes after another, from a day still to be said. */
    static RowForm succeed(LawRow row, LocalDate today) {
        LawRow next = row.with("from", "").with("to", "");
        if (row.shelf().has("last checked")) {
            next = next.with("last checked", today.toString());
        }
        if (row.shelf().columns().getFirst().equals("key")) {
            next = next.with("key", "");
        }
        return new RowForm(Kind.SUCCEED, row, next, "");
    }

    /** A row that was not there. */
    static RowForm add(LawShelf shelf, LocalDate today) {
        List<String> blank = Collections.nCopies(shelf.columns().size(), "");
        LawRow row = new LawRow(shelf, blank);
        if (shelf.has("last checked")) {
            row = row.with("last checked", today.toString());
        }
        return new RowForm(Kind.ADD, row, row, "");
    }

    /** Whether a column cannot be changed: a key and a first day stay for ever. */
    boolean fixed(String column) {
        return switch (kind) {
            case CORRECT ->
                    column.equals(row.shelf().columns().getFirst()) || column.equals("from");
            case SUCCEED -> column.equals("code") || column.equals("name");
            case ADD -> false;
        };
    }

    /** Under which name what is typed and not saved is kept. */
    String draft() {
        LawShelf shelf = row.shelf();
        String which = shelf.has("from") ? before.cell("from") : "";
        return String.join(
                "/",
                "form",
                "law",
                shelf.code(),
                kind + "-" + before.cell(shelf.columns().getFirst()) + "-" + which);
    }

    RowForm with(LawRow changed, String because) {
        return new RowForm(kind, before, changed, because);
    }
}
