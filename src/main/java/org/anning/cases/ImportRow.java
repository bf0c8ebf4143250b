package org.anning.cases;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One import of a case as lists show it.
 *
 * @param undoneAt when it was undone; null while what it brought counts
 */
@PersonalData
public record ImportRow(
        UUID id,
        int version,
        UUID caseId,
        ImportFacts facts,
        Instant importedAt,
        String importedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Whether what it brought counts no more. */
    public boolean undone() {
        return undoneAt != null;
    }

    @Override
    public String toString() {
        return "ImportRow";
    }
}
