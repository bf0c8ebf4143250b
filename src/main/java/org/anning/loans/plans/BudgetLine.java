package org.anning.loans.plans;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

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
@Embeddable
public record BudgetLine(
        @Enumerated(EnumType.STRING) BudgetItem item,
        BigDecimal amount,
        @Enumerated(EnumType.STRING) Period period,
        @Nullable String explanation) {

    /** So much a month, unrounded. */
    public BigDecimal monthly() {
        return period.monthly(amount);
    }

    @Override
    public String toString() {
        return "BudgetLine";
    }
}
