package org.anning.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.anning.common.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A decision as it is kept; those who were found are rows of their own. */
@Entity
class PartyCheck {
    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String why;
    private Instant decidedAt;
    private String decidedBy;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String settledHow;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected PartyCheck() {}

    PartyCheck(Decision decision) {
        this.id = decision.id();
        this.caseId = decision.caseId().value();
        this.kind = decision.kind();
        this.name = decision.name();
        this.verdict = decision.verdict();
        this.why = decision.why();
        this.decidedAt = decision.at();
        this.decidedBy = decision.by();
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    boolean settled() {
        return settledAt != null;
    }

    void settle(Decision.Settled settled) {
        this.settledAt = settled.at();
        this.settledBy = settled.by();
        this.settledHow = settled.how();
    }

    Decision decision(List<PartyHit> hits) {
        Decision.Settled settled =
                settledAt == null || settledBy == null || settledHow == null
                        ? null
                        : new Decision.Settled(settledAt, settledBy, settledHow);
        return new Decision(
                id, caseId(), kind, name, verdict, why, decidedAt, decidedBy, settled, hits);
    }
}
