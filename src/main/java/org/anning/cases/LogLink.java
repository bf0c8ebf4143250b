package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

/** What binds a line of the log to the one before it. Holds nothing of a client. */
@Entity
class LogLink {
    @Id private long number;
    private UUID lineId;
    private UUID caseKey;
    private String content;
    private String chain;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LogLink() {}

    LogLink(long number, UUID lineId, UUID caseKey, String content, String chain) {
        this.number = number;
        this.lineId = lineId;
        this.caseKey = caseKey;
        this.content = content;
        this.chain = chain;
    }

    long number() {
        return number;
    }

    UUID lineId() {
        return lineId;
    }

    UUID caseKey() {
        return caseKey;
    }

    String content() {
        return content;
    }

    String chain() {
        return chain;
    }
}
