package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the indexes of a table with its rows. H2 puts no check over the pages of an index
 * either: after a changed bit there a row is whole and not found any more, or found where it does
 * not belong.
 */
final class IndexCheck {

    /** What an index must agree on with its table, in whichever order it is read. */
    private record Sum(long entries, long words) {}

    private IndexCheck() {}

    /** How many entries of the indexes of this table, at least, do not agree with its rows. */
    static int astray(Connection connection, String table) throws SQLException {
        Map<String, List<String>> indexes = indexes(connection, table);
        Set<String> columns = new LinkedHashSet<>();
        indexes.values().forEach(columns::addAll);
        if (columns.isEmpty()) {
            return 0;
        }
        List<String> all = new ArrayList<>(columns);
        Map<String, Sum> rows =
                sums(
                        connection,
                        "select %s, _rowid_ from \"%s\" use index ()".formatted(list(all), table),
                        all,
                        indexes);
        int astray = 0;
        for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
            String words = list(index.getValue());
            Sum there = rows.get(index.getKey());
            Sum entries =
                    sums(
                                    connection,
                                    "select %s, _rowid_ from \"%s\" use index (\"%s\") order by %s"
                                            .formatted(words, table, index.getKey(), words),
                                    index.getValue(),
                                    Map.of(index.getKey(), index.getValue()))
                            .get(index.getKey());
            if (there != null && entries != null && !there.equals(entries)) {
                astray += Math.max(1, (int) Math.abs(there.entries - entries.entries));
            }
        }
        return astray;
    }

    /** The indexes of a table with their columns. */
    private static Map<String, List<String>> indexes(Connection connection, String table)
            throws SQLException {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select index_name, column_name from information_schema.index_columns"
                                + " where table_schema = 'PUBLIC' and table_name = ?"
                                + " order by index_name, ordinal_position")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    indexes.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return indexes;
    }

    private static String list(List<String> columns) {
        return columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
    }

    /** Reads these columns and the number of the row behind them, and adds up each index. */
    private static Map<String, Sum> sums(
            Connection connection,
            String select,
            List<String> columns,
            Map<String, List<String>> indexes)
            throws SQLException {
        List<int[]> places =
                indexes.values().stream()
                        .map(of -> of.stream().mapToInt(columns::indexOf).toArray())
                        .toList();
        long[] sums = new long[places.size()];
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            long[] words = new long[columns.size()];
            while (rows.next()) {
                for (int i = 0; i < words.length; i++) {
                    words[i] = hash(rows.getObject(i + 1));
                }
                long row = rows.getLong(words.length + 1);
                for (int i = 0; i < sums.length; i++) {
                    long entry = row;
                    for (int place : places.get(i)) {
                        entry = mixed(entry + words[place]);
                    }
                    sums[i] += mixed(entry);
                }
                count++;
            }
        }
        Map<String, Sum> all = new LinkedHashMap<>();
        int i = 0;
        for (String index : indexes.keySet()) {
            all.put(index, new Sum(count, sums[i++]));
        }
        return all;
    }

    private static int hash(@Nullable Object word) {
        return word instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(word);
    }

    /** Spreads a number over all bits, so that no two changes make up for one another. */
    private static long mixed(long number) {
        long word = number * 0x9E3779B97F4A7C15L;
        word = (word ^ (word >>> 32)) * 0xD6E8FEB86659FD93L;
        return word ^ (word >>> 32);
    }
}
