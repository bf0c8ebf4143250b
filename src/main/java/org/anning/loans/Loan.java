package org.anning.loans;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

@Entity
class Loan {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private LoanFacts facts;

    /** Read for all loans of a question at once, in a second question. */
    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "cash_flow", joinColumns = @JoinColumn(name = "loan_id"))
    @OrderColumn(name = "position")
    private List<CashFlow> flows = new ArrayList<>();

    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Loan() {}

    Loan(UUID id, UUID caseId, LoanFacts facts, List<CashFlow> flows, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.facts = facts;
        this.flows.addAll(inOrder(flows));
        this.writtenAt = writtenAt;
    }

    void correct(LoanFacts corrected, List<CashFlow> correctedFlows) {
        this.facts = corrected;
        List<CashFlow> ordered = inOrder(correctedFlows);
        if (!ordered.equals(List.copyOf(flows))) {
            flows.clear();
            flows.addAll(ordered);
        }
    }

    private static List<CashFlow> inOrder(List<CashFlow> flows) {
        return flows.stream().sorted(Comparator.comparing(CashFlow::day)).toList();
    }

    void strike(@Nullable Instant at) {
        this.struckAt = at;
    }

    boolean struck() {
        return struckAt != null;
    }

    UUID caseId() {
        return caseId;
    }

    UUID lenderId() {
        return facts.lenderId();
    }

    Instant writtenAt() {
        return writtenAt;
    }

    List<CashFlow> flows() {
        return List.copyOf(flows);
    }

    Stored<LoanFacts> stored() {
        return new Stored<>(id, version, facts);
    }
}
