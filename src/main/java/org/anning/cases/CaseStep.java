package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseStep {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private StepFacts facts;
    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseStep() {}

    CaseStep(UUID id, UUID caseId, StepFacts facts, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    void correct(StepFacts corrected) {
        this.facts = corrected;
    }

    void strike(Instant at) {
        this.struckAt = at;
    }

    boolean struck() {
        return struckAt != null;
    }

    UUID caseId() {
        return caseId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Stored<StepFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
