package org.anning.library;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One change of the library, for ever in the log.
 *
 * @param number from 1, without gaps
 * @param who the person at the keyboard
 * @param why in that person's words
 * @param undoes the number of the change that this one takes back
 */
@PersonalData
public record Change(
        int number,
        Instant at,
        String who,
        LibraryDeed deed,
        String why,
        @Nullable Integer undoes,
        List<Part> parts) {

    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that changed.
     *
     * @param was the casebook's own text before; null where it had none and the shipped one stood
     * @param becomes the casebook's own text now; null where the shipped one stands again
     */
    public record Part(Spot spot, @Nullable String was, @Nullable String becomes) {}

    /** Whether law data changed. */
    public boolean law() {
        return parts.stream().anyMatch(p -> p.spot().law());
    }

    @Override
    public String toString() {
        return "Change";
    }
}
