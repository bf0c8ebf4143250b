package org.anning.advice;

import org.anning.printing.Values;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What {@link Placeholders} stand for on one paper, as the templates are filled with it. */
final class SheetValues {

    /** After the name of rows: whether there are any. */
    static final String ANY = ".any";

    /** After the name of rows: how many there are. */
    static final String COUNT = ".count";

    private SheetValues() {}

    /** Rows have, beside their own name, whether there are any and how many. */
    static Values of(Filling filling) {
        Values values = new Values();
        Placeholders.in(filling)
                .forEach((name, value) -> {
                    switch (value) {
                        case Value.Text(String words) -> values.text(name, words);
                        case Value.Flag(boolean holds) -> values.when(name, holds);
                        case Value.Rows(List<Map<String, @Nullable String>> rows) -> {
                            values.list(name, rows.stream().map(SheetValues::row).toList());
                            values.when(name + ANY, !rows.isEmpty());
                            values.text(name + COUNT, String.valueOf(rows.size()));
                        }
                    }
                });
        return values;
    }

    private static Values row(Map<String, @Nullable String> cells) {
        Values row = new Values();
        cells.forEach(row::text);
        return row;
    }
}
