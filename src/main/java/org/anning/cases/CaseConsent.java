package org.anning.cases;

import jakarta.persistence.Entity;

import org.anning.common.CaseId;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseConsent extends FactsRow<ConsentFacts> {
    private ConsentFacts facts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseConsent() {}

    CaseConsent(UUID id, CaseId caseId, ConsentFacts facts, Instant writtenAt) {
        super(id, caseId, writtenAt);
        this.facts = facts;
    }

    @Override
    protected ConsentFacts facts() {
        return facts;
    }

    @Override
    protected void correct(ConsentFacts corrected) {
        facts = corrected;
    }
}
