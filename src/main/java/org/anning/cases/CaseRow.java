package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** One line of the list of cases. */
@PersonalData
public record CaseRow(
        UUID id,
        UUID clientId,
        String number,
        String clientName,
        CaseStatus status,
        Risk risk,
        LocalDate openedOn,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String safeContact) {

    public CaseId caseId() {
        return new CaseId(id);
    }

    @Override
    public String toString() {
        return "CaseRow";
    }
}
