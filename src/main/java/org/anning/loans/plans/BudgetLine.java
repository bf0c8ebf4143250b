package org.anning.loans.plans;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One line of the budget.
 *
 * @param item which
 * @param amount yuan for each period
 * @param period how often
 * @param explanation why it is unusual, when it is
 */
@PersonalData
public record BudgetLine(
        BudgetItem item, BigDecimal amount, Period period, @Nullable String explanation) {

    /** So much a month, unrounded. */
    public BigDecimal monthly() {
        return period.monthly(amount);
    }

    @Override
    public String toString() {
        return "BudgetLine";
    }
}
