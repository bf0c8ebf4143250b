package org.anning.cases;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of facts about a case that is corrected and struck, not changed otherwise; what holds the
 * facts themselves is up to the table. {@link FactsRows} keeps such rows.
 *
 * @param <F> the facts record
 */
@MappedSuperclass
public abstract class FactsRow<F> {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected FactsRow() {}

    protected FactsRow(UUID id, CaseId caseId, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId.value();
        this.writtenAt = writtenAt;
    }

    protected abstract F facts();

    protected abstract void correct(F corrected);

    void strike(Instant at) {
        struckAt = at;
    }

    boolean struck() {
        return struckAt != null;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Stored<F> stored() {
        return new Stored<>(id, version, facts());
    }
}
