package org.anning.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

@Entity
class SigningKey {
    @Id private UUID personId;
    private byte[] publicKey;
    private byte[] privateKey;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected SigningKey() {}

    SigningKey(UUID personId, byte[] publicKey, byte[] privateKey, Instant madeAt) {
        this.personId = personId;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.madeAt = madeAt;
    }

    byte[] publicKey() {
        return publicKey;
    }

    byte[] privateKey() {
        return privateKey;
    }
}
