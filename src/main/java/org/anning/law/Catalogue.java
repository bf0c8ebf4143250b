package org.anning.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All provisions, by key. */
public final class Catalogue {

    private static final List<String> FAMILIES =
            Tsv.rows("laws.tsv", 3).stream()
                    .map(row -> row[0])
                    .sorted((a, b) -> b.length() - a.length())
                    .toList();

    private final Map<String, Provision> byKey = new LinkedHashMap<>();

    Catalogue(LawTables tables) {
        Map<String, String[]> laws = new LinkedHashMap<>();
        tables.rows("laws.tsv", 3).forEach(row -> laws.put(row[0], row));
        for (String[] row : tables.rows("catalogue.tsv", 9)) {
            String[] law = laws.get(family(row[0]));
            if (law == null || byKey.containsKey(row[0])) {
                throw new IllegalStateException("catalogue.tsv: " + row[0]);
            }
            byKey.put(
                    row[0],
                    new Provision(
                            row[0],
                            LocalDate.parse(row[1]),
                            date(row[2]),
                            law[1],
                            law[2],
                            row[3],
                            row[4],
                            row[5],
                            row[6],
                            Mark.valueOf(row[7].toUpperCase(Locale.ROOT)),
                            LocalDate.parse(row[8])));
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static String family(String key) {
        return FAMILIES.stream()
                .filter(f -> key.equals(f) || key.startsWith(f + "-"))
                .findFirst()
                .orElse("");
    }

    /** The provision with this key; a key that does not exist is a bug. */
    public Provision provision(String key) {
        Provision found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no provision " + key);
        }
        return found;
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public Collection<Provision> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }
}
