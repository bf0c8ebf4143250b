package org.anning.loans.settling;

import org.anning.common.PersonalData;
import org.anning.loans.plans.Budget;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.ReserveRule;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a household's budget (家庭收支表; domain 5.3). A version that was saved is not changed:
 * what changes is a new version.
 *
 * @param current whether offers rest on this one; one version of a case is
 * @param madeOn the day it was drawn up
 * @param reservePercent kept aside, in per cent of income
 * @param reserveAtLeast kept aside at least, yuan
 * @param help a lump sum that relatives offer of their own accord, yuan, or null
 * @param planPercent interest assumed while a plan runs, in per cent a year, or null for none
 * @param note anything else
 * @param lines in the order in which they were typed
 */
@PersonalData
public record HouseholdBudget(
        boolean current,
        LocalDate madeOn,
        BigDecimal reservePercent,
        BigDecimal reserveAtLeast,
        @Nullable BigDecimal help,
        @Nullable BigDecimal planPercent,
        @Nullable String note,
        List<BudgetLine> lines) {

    public HouseholdBudget {
        lines = List.copyOf(lines);
    }

    /** The budget for arithmetic. */
    public Budget budget() {
        return new Budget(lines, new ReserveRule(reservePercent, reserveAtLeast));
    }

    @Override
    public String toString() {
        return "HouseholdBudget";
    }
}
