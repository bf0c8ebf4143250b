package org.anning.casefile;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts with their id, and with who wrote them down when.
 *
 * @param <T> the facts record
 * @param struck null while they count
 */
@PersonalData
public record Noted<T>(
        UUID id, Instant writtenAt, String writtenBy, @Nullable Strike struck, T facts) {

    @Override
    public String toString() {
        return "Noted";
    }
}
