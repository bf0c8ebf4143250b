package org.anning.loans.plans;

import org.anning.common.Coded;

import java.math.BigDecimal;
import java.math.MathContext;

/** How often an amount of the budget comes or goes. */
public enum Period implements Coded {
    WEEKLY(52),
    MONTHLY(12),
    QUARTERLY(4),
    YEARLY(1);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final BigDecimal timesAYear;

    Period(int timesAYear) {
        this.timesAYear = BigDecimal.valueOf(timesAYear);
    }

    /** The amount as so much a month, unrounded. */
    public BigDecimal monthly(BigDecimal amount) {
        return amount.multiply(timesAYear).divide(MONTHS, MathContext.DECIMAL128);
    }
}
