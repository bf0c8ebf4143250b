package org.anning.library;

import org.anning.law.LawTables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One table of law data as the library shows it.
 *
 * @param file such as {@code catalogue.tsv}
 * @param columns the names of its columns, as the file heads them
 */
public record LawShelf(String file, List<String> columns) {

    /** The table of provisions. */
    public static final String PROVISIONS = "catalogue.tsv";

    /** The table of the laws and rules that provisions belong to. */
    public static final String LAWS = "laws.tsv";

    private static final List<String> FILES =
            List.of(
                    PROVISIONS,
                    "figures.tsv",
                    "channels.tsv",
                    "regulators.tsv",
                    "deadlines.tsv",
                    "holidays.tsv",
                    "lpr.tsv",
                    "interest_lines.tsv",
                    "conduct.tsv",
                    "evidence_kinds.tsv",
                    "proof_terms.tsv",
                    "successors.tsv",
                    LAWS);

    public LawShelf {
        columns = List.copyOf(columns);
    }

    /** All tables, in the order in which they are looked at. */
    public static List<LawShelf> all() {
        return FILES.stream().filter(LawTables::has).map(LawShelf::of).toList();
    }

    /** The table of this name, or empty when there is none. */
    public static Optional<LawShelf> find(String file) {
        return FILES.contains(file) && LawTables.has(file)
                ? Optional.of(of(file))
                : Optional.empty();
    }

    static LawShelf of(String file) {
        return new LawShelf(file, LawTables.columns(file));
    }

    /** The name of the table without its ending, as texts name it. */
    public String code() {
        return file.substring(0, file.indexOf('.'));
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** Every row as it stands in these tables. */
    public List<LawRow> rows(LawTables tables) {
        List<LawRow> rows = new ArrayList<>();
        tables.byKey(file).forEach((key, cells) -> rows.add(new LawRow(this, List.of(cells))));
        return rows;
    }

    /** The rows by key. */
    Map<String, LawRow> byKey(LawTables tables) {
        Map<String, LawRow> rows = new LinkedHashMap<>();
        tables.byKey(file).forEach((key, cells) -> rows.put(key, new LawRow(this, List.of(cells))));
        return rows;
    }

    /** The row that stands at this key, when the cells were kept between tabs. */
    LawRow row(String kept) {
        return new LawRow(this, List.of(kept.split("\t", -1)));
    }
}
