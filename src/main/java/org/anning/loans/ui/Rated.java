package org.anning.loans.ui;

import org.anning.common.PersonalData;
import org.anning.loans.CashFlow;
import org.anning.loans.LoanRow;
import org.anning.loans.rates.CourtEstimate;
import org.anning.loans.rates.LoanAssessment;
import org.anning.loans.settling.DebtView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A loan of the list with what the arithmetic says of it.
 *
 * @param court the court-style recomputation of a private loan, where there is enough for it
 * @param lawyerFirst whether every danger sign of a card is there, so that nothing more is asked
 */
@PersonalData
public record Rated(
        LoanRow row, LoanAssessment seen, @Nullable CourtEstimate court, boolean lawyerFirst) {

    static Rated of(DebtView debt) {
        return new Rated(debt.row(), debt.seen(), debt.court(), debt.lawyerFirst());
    }

    /** A loan that counts no more. */
    static Rated struck(LoanRow row, LoanAssessment seen) {
        return new Rated(row, seen, null, false);
    }

    /** What reached the client: by the flows when they tell, by the facts otherwise. */
    public @Nullable BigDecimal received() {
        BigDecimal known = row.loan().value().receivedAmount();
        if (known != null) {
            return known;
        }
        BigDecimal flowed = sum(true);
        return flowed.signum() == 0 ? null : flowed;
    }

    /** What the client has paid so far. */
    public BigDecimal paid() {
        return sum(false);
    }

    private BigDecimal sum(boolean toClient) {
        return row.flows().stream()
                .filter(f -> f.toClient() == toClient && !f.scheduled())
                .map(CashFlow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String toString() {
        return "Rated";
    }
}
