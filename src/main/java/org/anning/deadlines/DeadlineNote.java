package org.anning.deadlines;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;

import java.time.Instant;
import java.util.UUID;

@Entity
class DeadlineNote {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private DeadlineFacts facts;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected DeadlineNote() {}

    DeadlineNote(UUID id, UUID caseId, DeadlineFacts facts, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    void correct(DeadlineFacts corrected) {
        this.facts = corrected;
    }

    UUID caseId() {
        return caseId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Stored<DeadlineFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
