package org.anning.timeline;

import org.anning.common.EntryId;
import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry as lists show it, with who wrote it and whether it was struck.
 *
 * @param struckWhy the reason for which it was struck; null while it counts
 */
@PersonalData
public record EntryRow(
        UUID id,
        int version,
        UUID caseId,
        ContactFacts facts,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant struckAt,
        @Nullable String struckBy,
        @Nullable String struckWhy) {

    public EntryId entryId() {
        return new EntryId(id);
    }

    /** The same entry with other facts, such as those of a part of its time. */
    public EntryRow with(ContactFacts other) {
        return new EntryRow(
                id, version, caseId, other, writtenAt, writtenBy, struckAt, struckBy, struckWhy);
    }

    /** Whether it was struck: kept and readable, but counted nowhere. */
    public boolean struck() {
        return struckAt != null;
    }

    /** What a service wants back to correct it. */
    public Stored<ContactFacts> stored() {
        return new Stored<>(id, version, facts);
    }

    @Override
    public String toString() {
        return "EntryRow";
    }
}
