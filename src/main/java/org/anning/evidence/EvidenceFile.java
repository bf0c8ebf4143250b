package org.anning.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** What a file was when it was taken in; never corrected. */
@Entity
class EvidenceFile {
    @Id private UUID evidenceId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Media media;

    private String sha256;
    private long sizeBytes;
    private Instant takenAt;
    private String takenBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected EvidenceFile() {}

    EvidenceFile(KeptFile kept) {
        this.evidenceId = kept.evidenceId();
        this.caseId = kept.caseId();
        this.media = kept.media();
        this.sha256 = kept.sha256();
        this.sizeBytes = kept.sizeBytes();
        this.takenAt = kept.takenAt();
        this.takenBy = kept.takenBy();
    }

    KeptFile kept() {
        return new KeptFile(evidenceId, caseId, media, sha256, sizeBytes, takenAt, takenBy);
    }
}
