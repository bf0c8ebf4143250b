package org.anning.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** Who has which way in. Inside the encrypted database: the key header names nobody. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id private UUID id;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected PersonRow() {}

    PersonRow(UUID id, String name, Role role, Instant addedAt) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.addedAt = addedAt;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    void become(Role next) {
        role = next;
    }
}
