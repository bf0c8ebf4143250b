package org.anning.advice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a template may say of a case: the one list of names, each with a function of one line.
 * {@code docs/formats/placeholders.md} is made from it.
 */
final class Placeholders {

    private static final Map<String, Placeholder> ALL = all();

    private Placeholders() {}

    /** All placeholders by name, in the order of the list. */
    static Map<String, Placeholder> list() {
        return ALL;
    }

    /** What each of them stands for on this paper. */
    static Map<String, Value> in(Filling filling) {
        Map<String, Value> values = new LinkedHashMap<>();
        ALL.forEach((name, placeholder) -> values.put(name, placeholder.value().apply(filling)));
        return values;
    }

    private static Map<String, Placeholder> all() {
        List<Placeholder> every = new ArrayList<>();
        every.addAll(PersonPlaceholders.list());
        every.addAll(EntryPlaceholders.list());
        every.addAll(StepPlaceholders.list());
        every.addAll(LoanPlaceholders.list());
        every.addAll(BudgetPlaceholders.list());
        every.addAll(LawPlaceholders.list());
        every.addAll(FigurePlaceholders.list());
        every.addAll(TalkPlaceholders.list());
        Map<String, Placeholder> byName = new LinkedHashMap<>();
        for (Placeholder one : every) {
            if (byName.put(one.name(), one) != null) {
                throw new IllegalStateException("twice: " + one.name());
            }
        }
        return Collections.unmodifiableMap(byName);
    }

    /** A placeholder for words that show these facts. */
    static Placeholder text(
            String name, Function<Filling, @Nullable String> words, String... from) {
        return new Placeholder(
                name, List.of(from), List.of(), filling -> new Value.Text(words.apply(filling)));
    }

    /** A placeholder for a part that is printed or left out. */
    static Placeholder flag(String name, Function<Filling, Boolean> holds, String... from) {
        return new Placeholder(
                name, List.of(from), List.of(), filling -> new Value.Flag(holds.apply(filling)));
    }

    /** A placeholder for a part that is repeated for each of these. */
    static <T> Placeholder rows(
            String name, Function<Filling, List<T>> of, Columns<T> columns, String... from) {
        List<String> facts = new ArrayList<>(columns.from());
        facts.addAll(List.of(from));
        return new Placeholder(
                name,
                List.copyOf(facts),
                columns.names(),
                filling -> new Value.Rows(columns.rows(filling, of.apply(filling))));
    }
}
