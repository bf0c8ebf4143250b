package org.anning.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class EvidenceItem {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private EvidenceFacts facts;
    private Instant writtenAt;
    private String writtenBy;
    private @Nullable Instant struckAt;
    private @Nullable String struckBy;
    private @Nullable String struckWhy;

    // Neither is a fact: moving a piece must not make a form that is open stale.
    @OptimisticLock(excluded = true)
    private @Nullable Integer position;

    @OptimisticLock(excluded = true)
    private @Nullable String pages;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected EvidenceItem() {}

    EvidenceItem(UUID id, UUID caseId, EvidenceFacts facts, Instant writtenAt, String writtenBy) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    void correct(EvidenceFacts corrected) {
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

    /** Its place in the list and the book, from 0. */
    void place(int where) {
        this.position = where;
    }

    /** The page labels it has in the book that was handed out last; null when it is in none. */
    @Nullable String pages() {
        return pages;
    }

    void page(@Nullable String labels) {
        this.pages = labels;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Stored<EvidenceFacts> stored() {
        return new Stored<>(id, version, facts);
    }

    EvidenceRow row() {
        return new EvidenceRow(
                id, version, caseId, facts, writtenAt, writtenBy, struckAt, struckBy, struckWhy);
    }
}
