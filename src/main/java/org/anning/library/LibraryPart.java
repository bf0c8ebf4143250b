package org.anning.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

@Entity
class LibraryPart {
    @Id private UUID id;
    private UUID changeId;
    private int place;
    private String shelf;
    private String item;
    private @Nullable String was;
    private @Nullable String becomes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LibraryPart() {}

    LibraryPart(UUID changeId, int place, Change.Part part) {
        this.id = UUID.randomUUID();
        this.changeId = changeId;
        this.place = place;
        this.shelf = part.spot().shelf();
        this.item = part.spot().item();
        this.was = part.was();
        this.becomes = part.becomes();
    }

    UUID changeId() {
        return changeId;
    }

    Change.Part part() {
        return new Change.Part(new Spot(shelf, item), was, becomes);
    }
}
