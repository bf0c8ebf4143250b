package org.anning.loans.settling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.anning.loans.plans.BudgetLine;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "budget")
class BudgetVersion {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;

    @Column(name = "current_one")
    private boolean current;

    private LocalDate madeOn;
    private BigDecimal reservePercent;
    private BigDecimal reserveAtLeast;
    private @Nullable BigDecimal help;
    private @Nullable BigDecimal planPercent;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "budget_line", joinColumns = @JoinColumn(name = "budget_id"))
    @OrderColumn(name = "position")
    private List<BudgetLine> lines = new ArrayList<>();

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected BudgetVersion() {}

    BudgetVersion(UUID id, UUID caseId, HouseholdBudget budget, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.current = budget.current();
        this.madeOn = budget.madeOn();
        this.reservePercent = budget.reservePercent();
        this.reserveAtLeast = budget.reserveAtLeast();
        this.help = budget.help();
        this.planPercent = budget.planPercent();
        this.note = budget.note();
        this.lines.addAll(budget.lines());
        this.writtenAt = writtenAt;
    }

    void mark(boolean currentNow) {
        this.current = currentNow;
    }

    UUID caseId() {
        return caseId;
    }

    Stored<HouseholdBudget> stored() {
        return new Stored<>(
                id,
                version,
                new HouseholdBudget(
                        current,
                        madeOn,
                        reservePercent,
                        reserveAtLeast,
                        help,
                        planPercent,
                        note,
                        lines));
    }
}
