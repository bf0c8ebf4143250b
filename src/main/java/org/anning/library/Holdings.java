package org.anning.library;

import org.anning.law.LawTables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the changes of a casebook amount to: its own rows and texts over the shipped ones. */
public final class Holdings {

    private final List<Change> changes;
    private final Map<Spot, String> own = new LinkedHashMap<>();

    /**
     * @param changes all of them, the first one first
     */
    Holdings(List<Change> changes) {
        this.changes = List.copyOf(changes);
        for (Change change : changes) {
            for (Change.Part part : change.parts()) {
                if (part.becomes() == null) {
                    own.remove(part.spot());
                } else {
                    own.put(part.spot(), part.becomes());
                }
            }
        }
    }

    /** The casebook's own text at this spot; empty where the shipped one stands. */
    public Optional<String> own(Spot spot) {
        return Optional.ofNullable(own.get(spot));
    }

    /** Every spot that the casebook has a text of its own for. */
    public Map<Spot, String> own() {
        return Map.copyOf(own);
    }

    /** All changes, the first one first. */
    public List<Change> changes() {
        return changes;
    }

    /** The changes that touched this spot, the first one first. */
    public List<Change> history(Spot spot) {
        return changes.stream()
                .filter(c -> c.parts().stream().anyMatch(p -> p.spot().equals(spot)))
                .toList();
    }

    /** Whether this key was ever used on this shelf by the casebook, even if it was undone. */
    boolean everUsed(Spot spot) {
        return !history(spot).isEmpty();
    }

    /** The change that took this one back. */
    public Optional<Change> undoneBy(Change change) {
        return changes.stream()
                .filter(c -> c.undoes() != null && c.undoes() == change.number())
                .findFirst();
    }

    /** The law data with the casebook's own rows; its state is the number of the last change. */
    public LawTables law() {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        own.forEach((spot, row) -> {
            if (spot.law()) {
                tables.computeIfAbsent(spot.shelf(), _ -> new LinkedHashMap<>())
                        .put(spot.item(), row);
            }
        });
        Optional<Change> last = changes.reversed().stream().filter(Change::law).findFirst();
        return LawTables.with(tables, last.map(c -> "+" + c.number()).orElse(""));
    }

    /** As it would be with these texts. */
    Holdings with(Map<Spot, String> texts) {
        List<Change.Part> parts = new ArrayList<>();
        texts.forEach((spot, text) -> parts.add(new Change.Part(spot, null, text)));
        return and(
                new Change(
                        changes.size() + 1, Instant.EPOCH, "", LibraryDeed.PACK, "", null, parts));
    }

    /** The same with one more change. */
    Holdings and(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Holdings(more);
    }
}
