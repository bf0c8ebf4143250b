package org.anning.library;

import org.anning.common.Coded;
import org.anning.common.Lang;
import org.anning.law.LawTables;
import org.anning.law.Mark;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table of law data.
 *
 * @param cells as many as the table has columns
 */
public record LawRow(LawShelf shelf, List<String> cells) {

    public LawRow {
        cells = List.copyOf(cells);
    }

    /** What stands in this column; empty where the table has no such column. */
    public String cell(String column) {
        int at = shelf.columns().indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    /** The same row with another text in one column. */
    public LawRow with(String column, String text) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(shelf.columns().indexOf(column), text);
        return new LawRow(shelf, changed);
    }

    /** The key that no other row of its table has. */
    public String key() {
        return LawTables.key(shelf.columns(), cells);
    }

    public Spot spot() {
        return new Spot(shelf.file(), key());
    }

    /** As it is kept: its cells between tabs. */
    String kept() {
        return String.join("\t", cells);
    }

    /** The words of a column that there is in both languages. */
    public String words(String column, Lang lang) {
        String both = cell((column + " " + lang.code()).strip());
        return both.isEmpty() ? cell(column) : both;
    }

    /** How sure it is; empty where the table does not say. */
    public Optional<Mark> mark() {
        return Coded.of(Mark.class, cell("mark"));
    }

    /** Whether it held on that day; a row without dates always does. */
    public boolean inForce(LocalDate day) {
        LocalDate from = date(shelf.has("from") ? "from" : "day");
        LocalDate to = date("to");
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The date in a column, or null where there is none. */
    public @Nullable LocalDate date(String column) {
        try {
            return cell(column).isEmpty() ? null : LocalDate.parse(cell(column));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** The keys of the provisions it rests on. */
    public List<String> provisions() {
        return cell("provisions").isEmpty()
                ? List.of()
                : Arrays.stream(cell("provisions").split(" "))
                        .map(LawRow::withoutCondition)
                        .toList();
    }

    /** A provision may be named with a condition after a question mark. */
    static String withoutCondition(String named) {
        return named.split("\\?", 2)[0];
    }

    /** Whether one of these words stands in one of its cells. */
    boolean says(String small) {
        return cells.stream().anyMatch(c -> c.toLowerCase(java.util.Locale.ROOT).contains(small));
    }
}
