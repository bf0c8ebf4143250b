package org.anning.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** What is left of an erased case: that there was one. */
@Entity
class ErasedCase {
    @Id private UUID caseKey;
    private Instant erasedAt;
    private String erasedBy;

    @Enumerated(EnumType.STRING)
    private EraseReason reason;

    private int openedYear;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ErasedCase() {}

    ErasedCase(UUID caseKey, Instant erasedAt, String erasedBy, EraseReason reason, int year) {
        this.caseKey = caseKey;
        this.erasedAt = erasedAt;
        this.erasedBy = erasedBy;
        this.reason = reason;
        this.openedYear = year;
    }

    UUID caseKey() {
        return caseKey;
    }
}
