package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class FileImport {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private ImportFacts facts;
    private Instant importedAt;
    private String importedBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected FileImport() {}

    FileImport(UUID id, UUID caseId, ImportFacts facts, Instant importedAt, String importedBy) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    void undo(@Nullable Instant at, @Nullable String by) {
        this.undoneAt = at;
        this.undoneBy = by;
    }

    ImportRow row() {
        return new ImportRow(
                id, version, caseId, facts, importedAt, importedBy, undoneAt, undoneBy);
    }
}
