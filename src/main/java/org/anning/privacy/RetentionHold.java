package org.anning.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/** A case that somebody decided to keep longer. */
@Entity
class RetentionHold {
    @Id private UUID caseId;
    private LocalDate until;
    private String why;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected RetentionHold() {}

    RetentionHold(UUID caseId, LocalDate until, String why) {
        this.caseId = caseId;
        this.until = until;
        this.why = why;
    }

    void become(LocalDate newUntil, String newWhy) {
        until = newUntil;
        why = newWhy;
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate until() {
        return until;
    }
}
