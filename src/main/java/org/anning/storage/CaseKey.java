package org.anning.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

@Entity
class CaseKey {
    @Id private UUID caseId;
    private byte[] nonce;
    private byte[] wrapped;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseKey() {}

    CaseKey(UUID caseId, byte[] nonce, byte[] wrapped) {
        this.caseId = caseId;
        this.nonce = nonce;
        this.wrapped = wrapped;
    }

    byte[] nonce() {
        return nonce;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
