package org.anning.loans.rates;

import java.math.BigDecimal;
import java.math.MathContext;

/** Level instalments at a given line: what lies above it (domain 4.6). */
public final class Instalment {

    private static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS_AND_PERCENT = BigDecimal.valueOf(1_200);

    private Instalment() {}

    /**
     * The level monthly instalment that repays a principal.
     *
     * @param percent nominal per cent a year; 0 gives equal parts
     */
    public static BigDecimal at(BigDecimal principal, int months, BigDecimal percent) {
        BigDecimal rate = percent.divide(MONTHS_AND_PERCENT, PRECISE);
        if (rate.signum() == 0) {
            return principal.divide(BigDecimal.valueOf(months), PRECISE);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, PRECISE);
        return principal
                .multiply(rate)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), PRECISE);
    }
}
