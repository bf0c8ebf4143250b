package org.anning.lenders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;

import java.time.Instant;
import java.util.UUID;

@Entity
class Lender {
    @Id private UUID id;
    @Version private int version;
    private LenderFacts facts;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Lender() {}

    Lender(UUID id, LenderFacts facts, Instant writtenAt) {
        this.id = id;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    void correct(LenderFacts corrected) {
        this.facts = corrected;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Stored<LenderFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
