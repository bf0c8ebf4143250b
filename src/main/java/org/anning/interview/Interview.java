package org.anning.interview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

@Entity
class Interview {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private String catalogue;
    private String answers;
    private Instant startedAt;
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Interview() {}

    Interview(
            UUID id,
            UUID caseId,
            String catalogue,
            String answers,
            Instant startedAt,
            Instant finishedAt) {
        this.id = id;
        this.caseId = caseId;
        this.catalogue = catalogue;
        this.answers = answers;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
    }

    /** Other answers to the same questions. */
    void correct(String corrected) {
        this.answers = corrected;
    }

    UUID id() {
        return id;
    }

    String catalogue() {
        return catalogue;
    }

    UUID caseId() {
        return caseId;
    }

    String answers() {
        return answers;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
