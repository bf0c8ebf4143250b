package org.anning.evidence;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One piece of evidence as lists show it, with who listed it and whether it was struck.
 *
 * @param struckWhy the reason for which it was struck; null while it counts
 */
@PersonalData
public record EvidenceRow(
        UUID id,
        int version,
        UUID caseId,
        EvidenceFacts facts,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant struckAt,
        @Nullable String struckBy,
        @Nullable String struckWhy) {

    /** Whether it was struck: kept and readable, but proving nothing. */
    public boolean struck() {
        return struckAt != null;
    }

    /** What a service wants back to correct it. */
    public Stored<EvidenceFacts> stored() {
        return new Stored<>(id, version, facts);
    }

    @Override
    public String toString() {
        return "EvidenceRow";
    }
}
