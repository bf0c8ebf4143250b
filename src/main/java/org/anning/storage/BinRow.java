package org.anning.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** What was taken out of a table, as it stood there. Written by {@link Doings}, row by row. */
@Entity
@Table(name = "bin_row")
class BinRow {
    @Id private UUID id;
    private @Nullable UUID caseId;
    private Instant removedAt;
    private String removedBy;
    private String tableName;
    private String rowKey;
    private byte[] image;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected BinRow() {}

    UUID id() {
        return id;
    }

    @Nullable UUID caseId() {
        return caseId;
    }

    Instant removedAt() {
        return removedAt;
    }

    String removedBy() {
        return removedBy;
    }

    String tableName() {
        return tableName;
    }

    byte[] image() {
        return image;
    }
}
