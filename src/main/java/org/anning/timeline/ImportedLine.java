package org.anning.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

@Entity
class ImportedLine {
    @Id private UUID entryId;
    private UUID importId;
    private int rowNo;
    private String line;
    private boolean undone;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ImportedLine() {}

    ImportedLine(UUID entryId, UUID importId, int rowNo, String line) {
        this.entryId = entryId;
        this.importId = importId;
        this.rowNo = rowNo;
        this.line = line;
    }

    UUID importId() {
        return importId;
    }

    SourceLine sourceLine() {
        return new SourceLine(entryId, importId, rowNo, line);
    }
}
