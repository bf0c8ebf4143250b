package org.anning.clients;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;

import java.time.Instant;
import java.util.UUID;

@Entity
class Client {
    @Id private UUID id;
    @Version private int version;
    private ClientFacts facts;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Client() {}

    Client(UUID id, ClientFacts facts, Instant writtenAt) {
        this.id = id;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    void correct(ClientFacts corrected) {
        this.facts = corrected;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Stored<ClientFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
