package org.anning.parties;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A party of the casebook that somebody may be.
 *
 * @param caseNumber of the case it stands in, or "" for a lender
 * @param score in hundredths, from {@link Likeness}
 */
@PersonalData
public record PartyHit(
        PartyKind kind,
        UUID id,
        @Nullable CaseId caseId,
        String name,
        String caseNumber,
        int score,
        List<Because> reasons) {

    /** Whether it is likely and not only possible. */
    public boolean likely() {
        return score >= Likeness.LIKELY;
    }

    @Override
    public String toString() {
        return "PartyHit";
    }
}
