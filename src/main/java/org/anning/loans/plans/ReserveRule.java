package org.anning.loans.plans;

import java.math.BigDecimal;

/**
 * What is kept aside each month for what nobody foresees; a default of the program, not law, and
 * editable (domain 5.3).
 *
 * @param percent of income
 * @param atLeast yuan
 */
public record ReserveRule(BigDecimal percent, BigDecimal atLeast) {

    /** Five per cent of income, at least 200 yuan. */
    public static final ReserveRule DEFAULT =
            new ReserveRule(BigDecimal.valueOf(5), BigDecimal.valueOf(200));

    BigDecimal of(BigDecimal income) {
        return income.multiply(percent).movePointLeft(2).max(atLeast);
    }
}
