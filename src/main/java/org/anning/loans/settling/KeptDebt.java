package org.anning.loans.settling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "debt_matter")
class KeptDebt {
    @Id private UUID loanId;
    @Version private int version;
    private UUID caseId;
    private DebtMatter matter;

    @ElementCollection
    @CollectionTable(name = "debt_act", joinColumns = @JoinColumn(name = "loan_id"))
    @OrderColumn(name = "position")
    private List<DebtAct> acts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected KeptDebt() {}

    KeptDebt(UUID loanId, UUID caseId, DebtFile file) {
        this.loanId = loanId;
        this.caseId = caseId;
        this.matter = file.matter();
        this.acts.addAll(inOrder(file.acts()));
    }

    void correct(DebtFile file) {
        this.matter = file.matter();
        List<DebtAct> ordered = inOrder(file.acts());
        if (!ordered.equals(List.copyOf(acts))) {
            acts.clear();
            acts.addAll(ordered);
        }
    }

    private static List<DebtAct> inOrder(List<DebtAct> acts) {
        return acts.stream().sorted(Comparator.comparing(DebtAct::day)).toList();
    }

    Stored<DebtFile> stored() {
        return new Stored<>(loanId, version, new DebtFile(matter, acts));
    }
}
