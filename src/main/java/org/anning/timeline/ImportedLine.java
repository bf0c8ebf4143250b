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

    ImportedLine(SourceLine source) {
        this.entryId = source.entryId();
        this.importId = source.importId();
        this.rowNo = source.rowNo();
        this.line = source.line();
        this.undone = source.undone();
    }

    UUID importId() {
        return importId;
    }

    SourceLine sourceLine() {
        return new SourceLine(entryId, importId, rowNo, line, undone);
    }
}
