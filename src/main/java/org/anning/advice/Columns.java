package org.anning.advice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The placeholders of one row of a repeated part. */
final class Columns<T> {

    private final Map<String, BiFunction<Filling, T, @Nullable String>> cells =
            new LinkedHashMap<>();
    private final List<String> from = new ArrayList<>();

    /** Adds a cell that shows these facts. */
    Columns<T> with(String name, BiFunction<Filling, T, @Nullable String> words, String... facts) {
        cells.put(name, words);
        from.addAll(List.of(facts));
        return this;
    }

    /** The names of the cells. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("n"));
        names.addAll(cells.keySet());
        return names;
    }

    /** The facts that the cells show. */
    List<String> from() {
        return List.copyOf(from);
    }

    /** The words of each row; {@code n} counts from 1. */
    List<Map<String, @Nullable String>> rows(Filling filling, List<T> all) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (T one : all) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            row.put("n", String.valueOf(rows.size() + 1));
            cells.forEach((name, words) -> row.put(name, words.apply(filling, one)));
            rows.add(row);
        }
        return rows;
    }
}
