package org.anning.casefile;

import org.anning.common.PersonalData;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.HouseholdBudget;
import org.anning.loans.settling.PaperPoint;

import java.util.List;
import java.util.UUID;

/**
 * Budgets, what matters for the dates and duties of debts, and what was offered and agreed.
 *
 * @param budgets the oldest first
 * @param debts by loan
 * @param arrangements the oldest first
 */
@PersonalData
public record MoneyJson(
        List<Keyed<HouseholdBudget>> budgets,
        List<DebtJson> debts,
        List<ArrangementJson> arrangements) {

    /**
     * What matters for one debt.
     *
     * @param acts what was done about it, in order of day
     */
    @PersonalData
    public record DebtJson(UUID loanId, DebtMatter matter, List<DebtAct> acts) {

        @Override
        public String toString() {
            return "DebtJson";
        }
    }

    /**
     * One arrangement.
     *
     * @param points what its papers hold
     */
    @PersonalData
    public record ArrangementJson(UUID id, Arrangement facts, List<PaperPoint> points) {

        @Override
        public String toString() {
            return "ArrangementJson";
        }
    }

    boolean empty() {
        return budgets.isEmpty() && debts.isEmpty() && arrangements.isEmpty();
    }

    @Override
    public String toString() {
        return "MoneyJson";
    }
}
