package org.anning.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** Lines are only ever added. */
@Entity
class EvidenceCustody {
    @Id private UUID id;
    private UUID caseId;
    private UUID evidenceId;
    private int line;
    private Instant doneAt;
    private String doneBy;

    @Enumerated(EnumType.STRING)
    private CustodyDeed deed;

    private @Nullable String detail;
    private String hash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected EvidenceCustody() {}

    EvidenceCustody(UUID caseId, CustodyLine line) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.evidenceId = line.evidenceId();
        this.line = line.line();
        this.doneAt = line.at();
        this.doneBy = line.by();
        this.deed = line.deed();
        this.detail = line.detail();
        this.hash = line.hash();
    }

    CustodyLine told() {
        return new CustodyLine(evidenceId, line, doneAt, doneBy, deed, detail, hash);
    }
}
