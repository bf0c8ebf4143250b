package org.anning.work;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

@Entity
class WorkTime implements WorkRow<TimeFacts> {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private TimeFacts facts;
    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected WorkTime() {}

    WorkTime(UUID id, UUID caseId, TimeFacts facts, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.writtenAt = writtenAt;
    }

    @Override
    public void correct(TimeFacts corrected) {
        facts = corrected;
    }

    @Override
    public void strike(Instant at) {
        struckAt = at;
    }

    @Override
    public boolean struck() {
        return struckAt != null;
    }

    @Override
    public UUID caseId() {
        return caseId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Override
    public Stored<TimeFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
