package org.anning.advice;

import org.anning.printing.SheetTemplate;
import org.anning.printing.Values;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What {@link Placeholders} stand for on one paper, as the templates are filled with it. */
final class SheetValues {

    /** After the name of rows: whether there are any. */
    static final String ANY = ".any";

    /** After the name of rows: how many there are. */
    static final String COUNT = ".count";

    private SheetValues() {}

    /**
     * Rows have, beside their own name, whether there are any and how many. Only what the template
     * speaks of is looked up: a paper cites no more than it says.
     */
    static Values of(Filling filling, SheetTemplate template) {
        Set<String> used = new HashSet<>();
        template.uses()
                .forEach(use -> {
                    used.add(use.name());
                    used.addAll(use.within());
                });
        Values values = new Values();
        Placeholders.list().values().stream()
                .filter(p ->
                        Stream.of("", ANY, COUNT).anyMatch(end -> used.contains(p.name() + end)))
                .forEach(p -> {
                    String name = p.name();
                    Value value = p.value().apply(filling);
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
