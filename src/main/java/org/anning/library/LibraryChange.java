package org.anning.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
class LibraryChange {
    @Id private UUID id;
    @Version private int version;
    private int number;
    private Instant at;
    private String who;

    @Enumerated(EnumType.STRING)
    private LibraryDeed deed;

    private String why;
    private @Nullable Integer undoes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LibraryChange() {}

    LibraryChange(Change change) {
        this.id = UUID.randomUUID();
        this.number = change.number();
        this.at = change.at();
        this.who = change.who();
        this.deed = change.deed();
        this.why = change.why();
        this.undoes = change.undoes();
    }

    UUID id() {
        return id;
    }

    Change with(List<Change.Part> parts) {
        return new Change(number, at, who, deed, why, undoes, parts);
    }
}
