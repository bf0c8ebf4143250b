package org.anning.advice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.CaseId;
import org.anning.common.Stored;

import java.util.UUID;

@Entity
class Paper {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private PaperFacts facts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Paper() {}

    Paper(UUID id, UUID caseId, PaperFacts facts) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Stored<PaperFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
