package org.anning.work;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;

import java.util.UUID;

/** One line of the check of a case; never changed. */
@Entity
class ReviewNote {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private ReviewFacts facts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ReviewNote() {}

    ReviewNote(UUID id, UUID caseId, ReviewFacts facts) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
    }

    UUID caseId() {
        return caseId;
    }

    Stored<ReviewFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
