package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseFile {
    @Id private UUID id;
    @Version private int version;
    private UUID clientId;
    private CaseFacts facts;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseFile() {}

    CaseFile(UUID id, UUID clientId, CaseFacts facts, Instant writtenAt) {
        this.id = id;
        this.clientId = clientId;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    void correct(CaseFacts corrected) {
        this.facts = corrected;
    }

    void give(UUID other) {
        this.clientId = other;
    }

    UUID clientId() {
        return clientId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Stored<CaseFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
