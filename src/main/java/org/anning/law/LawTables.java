package org.anning.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of law data as they apply: the rows shipped with the program, and over them the rows
 * that a casebook keeps of its own. Immutable.
 *
 * <p>A row's key is its first cell; in a table whose first column is not headed {@code key}, and
 * which has a later column {@code from}, it is that cell, {@code @} and the row's {@code from}.
 */
public final class LawTables {

    private static final LawTables SHIPPED = new LawTables(Map.of(), "");

    private final Map<String, Map<String, String>> own;
    private final String state;

    private LawTables(Map<String, Map<String, String>> own, String state) {
        this.own = own;
        this.state = state;
    }

    /** The rows shipped with the program, and no others. */
    public static LawTables shipped() {
        return SHIPPED;
    }

    /**
     * The shipped rows with these over them: a row of a key that is there stands in its place, any
     * other comes at the end.
     *
     * @param own by file, such as {@code catalogue.tsv}, and key: the row's cells between tabs
     * @param state which state of the casebook's own rows this is, added to the data version
     */
    public static LawTables with(Map<String, Map<String, String>> own, String state) {
        return new LawTables(Map.copyOf(own), state);
    }

    /** Added to the data version of the shipped rows; empty where there are no others. */
    String state() {
        return state;
    }

    /** The names of a table's columns, as its file heads them. */
    public static List<String> columns(String file) {
        return Tsv.columns(file);
    }

    /** Whether there is a table of this name. */
    public static boolean has(String file) {
        return LawTables.class.getResource("/org/anning/law/" + file) != null;
    }

    /** The key of a row with these cells under these columns. */
    public static String key(List<String> columns, List<String> cells) {
        int from = columns.indexOf("from");
        return from > 0 && from < cells.size() && !columns.getFirst().equals("key")
                ? cells.getFirst() + "@" + cells.get(from)
                : cells.getFirst();
    }

    /** The rows of a table by key, in order. */
    public Map<String, String[]> byKey(String file) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        List<String> columns = columns(file);
        for (String[] row : Tsv.rows(file, columns.size())) {
            rows.put(key(columns, List.of(row)), row);
        }
        own.getOrDefault(file, Map.of()).forEach((key, row) -> rows.put(key, row.split("\t", -1)));
        return rows;
    }

    /** The rows of a table in order. */
    List<Cells> rows(String file) {
        int columns = columns(file).size();
        List<String[]> rows =
                own.containsKey(file)
                        ? new ArrayList<>(byKey(file).values())
                        : Tsv.rows(file, columns);
        for (String[] row : rows) {
            if (row.length != columns) {
                throw new BadLawRow(file, row[0], row.length);
            }
        }
        return rows.stream().map(row -> new Cells(file, List.of(row))).toList();
    }
}
