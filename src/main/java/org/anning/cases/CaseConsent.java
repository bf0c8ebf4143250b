package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseConsent {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private ConsentFacts facts;
    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseConsent() {}

    CaseConsent(UUID id, UUID caseId, ConsentFacts facts, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    void correct(ConsentFacts corrected) {
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

    Stored<ConsentFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
