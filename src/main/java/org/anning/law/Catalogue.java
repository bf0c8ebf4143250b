package org.anning.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All provisions, by key, and the laws they stand in. */
public final class Catalogue {

    private final List<Statute> statutes = new ArrayList<>();
    private final Map<String, Provision> byKey = new LinkedHashMap<>();

    Catalogue(LawTables tables) {
        for (Cells row : tables.rows("laws.tsv")) {
            statutes.add(
                    new Statute(
                            row.required(0),
                            row.required(1),
                            row.required(2),
                            row.required(3),
                            row.required(4),
                            row.text(5),
                            row.mark(6)));
        }
        statutes.sort(Comparator.comparing((Statute s) -> s.family().length()).reversed());
        for (Cells row : tables.rows("catalogue.tsv")) {
            Provision made =
                    new Provision(
                            row.required(0),
                            row.day(1),
                            row.dayOrNull(2),
                            statute(row.text(0)).orElseThrow(() -> row.bad(0)),
                            row.text(3),
                            row.text(4),
                            row.required(5),
                            row.required(6),
                            row.mark(7),
                            row.day(8));
            boolean backwards = made.to() != null && made.to().isBefore(made.from());
            if (backwards || byKey.putIfAbsent(made.key(), made) != null) {
                throw row.bad(backwards ? 2 : 0);
            }
        }
    }

    private Optional<Statute> statute(String key) {
        return statutes.stream()
                .filter(s -> key.equals(s.family()) || key.startsWith(s.family() + "-"))
                .findFirst();
    }

    /** The provision with this key; a key that does not exist is a bug. */
    public Provision provision(String key) {
        Provision found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no provision " + key);
        }
        return found;
    }

    /**
     * The provisions under a reference that may name a whole article or law: {@code psap-2025-56}
     * stands for both its paragraphs.
     */
    public List<Provision> under(String reference) {
        return byKey.values().stream()
                .filter(p -> p.key().equals(reference) || p.key().startsWith(reference + "-"))
                .toList();
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public Collection<Provision> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }
}
