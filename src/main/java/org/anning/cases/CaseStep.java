package org.anning.cases;

import jakarta.persistence.Entity;

import org.anning.common.CaseId;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseStep extends FactsRow<StepFacts> {
    private StepFacts facts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseStep() {}

    CaseStep(UUID id, CaseId caseId, StepFacts facts, Instant writtenAt) {
        super(id, caseId, writtenAt);
        this.facts = facts;
    }

    @Override
    protected StepFacts facts() {
        return facts;
    }

    @Override
    protected void correct(StepFacts corrected) {
        facts = corrected;
    }
}
