package org.anning.work;

import jakarta.persistence.Entity;

import org.anning.cases.FactsRow;
import org.anning.common.CaseId;

import java.time.Instant;
import java.util.UUID;

@Entity
class WorkTime extends FactsRow<TimeFacts> {
    private TimeFacts facts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected WorkTime() {}

    WorkTime(UUID id, CaseId caseId, TimeFacts facts, Instant writtenAt) {
        super(id, caseId, writtenAt);
        this.facts = facts;
    }

    @Override
    protected TimeFacts facts() {
        return facts;
    }

    @Override
    protected void correct(TimeFacts corrected) {
        facts = corrected;
    }
}
