package org.anning.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class TimelineEntry {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private ContactFacts facts;
    private Instant writtenAt;
    private String writtenBy;
    private @Nullable Instant struckAt;
    private @Nullable String struckBy;
    private @Nullable String struckWhy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected TimelineEntry() {}

    TimelineEntry(UUID id, UUID caseId, ContactFacts facts, Instant writtenAt, String writtenBy) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    void correct(ContactFacts corrected) {
        this.facts = corrected;
    }

    void strike(Instant at, String by, String why) {
        this.struckAt = at;
        this.struckBy = by;
        this.struckWhy = why;
    }

    void restore() {
        this.struckAt = null;
        this.struckBy = null;
        this.struckWhy = null;
    }

    boolean struck() {
        return struckAt != null;
    }

    UUID caseId() {
        return caseId;
    }

    Stored<ContactFacts> stored() {
        return new Stored<>(id, version, facts);
    }

    EntryRow row() {
        return new EntryRow(
                id, version, caseId, facts, writtenAt, writtenBy, struckAt, struckBy, struckWhy);
    }
}
