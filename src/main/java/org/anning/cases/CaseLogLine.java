package org.anning.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class CaseLogLine {
    @Id private UUID id;
    private UUID caseId;
    private Instant at;
    private String who;
    private String subject;
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Column(name = "was")
    private @Nullable String before;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected CaseLogLine() {}

    CaseLogLine(UUID caseId, LogLine line) {
        this.id = line.id();
        this.caseId = caseId;
        this.at = line.at();
        this.who = line.who();
        this.subject = line.subject();
        this.subjectId = line.subjectId();
        this.deed = line.deed();
        this.before = line.before();
    }

    UUID caseId() {
        return caseId;
    }

    LogLine line() {
        return new LogLine(id, at, who, subject, subjectId, deed, before);
    }
}
