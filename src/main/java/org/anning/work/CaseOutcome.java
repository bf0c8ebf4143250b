package org.anning.work;

import jakarta.persistence.Entity;

import org.anning.cases.FactsRow;
import org.anning.common.CaseId;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseOutcome extends FactsRow<OutcomeFacts> {
    private OutcomeFacts facts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseOutcome() {}

    CaseOutcome(UUID id, CaseId caseId, OutcomeFacts facts, Instant writtenAt) {
        super(id, caseId, writtenAt);
        this.facts = facts;
    }

    @Override
    protected OutcomeFacts facts() {
        return facts;
    }

    @Override
    protected void correct(OutcomeFacts corrected) {
        facts = corrected;
    }
}
