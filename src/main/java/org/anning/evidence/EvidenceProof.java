package org.anning.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** A link has nothing to correct: it is there or it is not. */
@Entity
class EvidenceProof {
    @Id private UUID id;
    private UUID caseId;
    private UUID evidenceId;
    private UUID entryId;
    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected EvidenceProof() {}

    EvidenceProof(UUID caseId, Proof proof, Instant linkedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.evidenceId = proof.evidenceId();
        this.entryId = proof.entryId();
        this.linkedAt = linkedAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    Proof proof() {
        return new Proof(evidenceId, entryId);
    }
}
