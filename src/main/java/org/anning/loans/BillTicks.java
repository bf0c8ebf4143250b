package org.anning.loans;

import org.anning.common.CaseId;
import org.anning.common.LoanId;
import org.anning.common.Stored;
import org.hibernate.Session;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps a loan together with the rows of wallet bills that a person ticked into it. A row whose
 * payment was taken out of the loan again is offered anew.
 */
public final class BillTicks {

    private final LoanService loans;
    private final WalletRows rows;
    private final FlowCandidates candidates = new FlowCandidates();

    public BillTicks(LoanService loans, WalletRows rows) {
        this.loans = loans;
        this.rows = rows;
    }

    /** What the bills of a case offer for ticking; nothing of it is a payment by itself. */
    public List<FlowCandidates.Candidate> offered(CaseId caseId) {
        return candidates.of(rows.of(caseId));
    }

    /**
     * Keeps a loan and notes which rows stand among its payments: both, or neither.
     *
     * @param ticked rows that were ticked now
     */
    public Stored<LoanFacts> keep(CaseId caseId, LoanEntry entry, Collection<UUID> ticked) {
        return loans.keep(
                caseId,
                entry,
                (session, loan) -> {
                    rows.tick(session, gone(session, caseId, loan, entry), null);
                    rows.tick(session, ticked, loan);
                });
    }

    private List<UUID> gone(Session session, CaseId caseId, LoanId loan, LoanEntry entry) {
        return rows.all(session, caseId).stream()
                .filter(row -> loan.value().equals(row.loanId()))
                .filter(row -> entry.flows().stream().noneMatch(flow -> same(row, flow)))
                .map(WalletRow::id)
                .toList();
    }

    private boolean same(WalletRow row, CashFlow flow) {
        return candidates
                .flow(row)
                .filter(f -> f.day().equals(flow.day()) && f.toClient() == flow.toClient())
                .filter(f -> f.amount().compareTo(flow.amount()) == 0)
                .isPresent();
    }
}
