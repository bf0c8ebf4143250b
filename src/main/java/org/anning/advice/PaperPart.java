package org.anning.advice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

/** A piece of the bytes of a printed copy. */
@Entity
class PaperPart {
    @Id private UUID id;
    private UUID paperId;
    private int place;
    private byte[] bytes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected PaperPart() {}

    PaperPart(UUID paperId, int place, byte[] bytes) {
        this.id = UUID.randomUUID();
        this.paperId = paperId;
        this.place = place;
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
