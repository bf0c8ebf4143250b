package org.anning.parties;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was decided about a party, with those who were found as they stood then.
 *
 * @param name what the party was called then
 * @param why in the words of who decided, or null
 * @param settled how a supervisor settled a conflict, or null
 */
@PersonalData
public record Decision(
        UUID id,
        CaseId caseId,
        PartyKind kind,
        String name,
        Verdict verdict,
        @Nullable String why,
        Instant at,
        String by,
        @Nullable Settled settled,
        List<PartyHit> hits) {

    /** How a conflict was settled. */
    @PersonalData
    public record Settled(Instant at, String by, String how) {

        @Override
        public String toString() {
            return "Settled";
        }
    }

    /** Whether a supervisor still has to look at it. */
    public boolean open() {
        return verdict == Verdict.CONFLICT && settled == null;
    }

    /** Whether every one of these was before whoever decided. */
    public boolean covers(List<PartyHit> found) {
        return hits.stream()
                .map(PartyHit::id)
                .toList()
                .containsAll(found.stream().map(PartyHit::id).toList());
    }

    @Override
    public String toString() {
        return "Decision";
    }
}
