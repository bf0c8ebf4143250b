package org.anning.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

@Entity
class KnownGiver {
    @Id private UUID id;
    private byte[] publicKey;
    private String name;
    private Instant firstAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected KnownGiver() {}

    KnownGiver(UUID id, byte[] publicKey, String name, Instant firstAt) {
        this.id = id;
        this.publicKey = publicKey;
        this.name = name;
        this.firstAt = firstAt;
    }

    String name() {
        return name;
    }

    Instant firstAt() {
        return firstAt;
    }
}
