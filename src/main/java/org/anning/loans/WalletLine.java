package org.anning.loans;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

@Entity
class WalletLine {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private UUID importId;
    private int rowNo;
    private String line;
    private WalletFacts facts;
    private @Nullable UUID loanId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected WalletLine() {}

    WalletLine(UUID caseId, WalletRow row) {
        this.id = row.id();
        this.caseId = caseId;
        this.importId = row.importId();
        this.rowNo = row.rowNo();
        this.line = row.line();
        this.facts = row.facts();
        this.loanId = row.loanId();
    }

    UUID caseId() {
        return caseId;
    }

    void tick(@Nullable UUID loan) {
        this.loanId = loan;
    }

    WalletRow row() {
        return new WalletRow(id, importId, facts, rowNo, line, loanId);
    }
}
