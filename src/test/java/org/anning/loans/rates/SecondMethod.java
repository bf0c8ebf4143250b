package org.anning.loans.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SortedMap;

/**
 * The same rate by another way, for comparison: Newton's method on a polynomial with whole powers
 * of the discount factor, in sixty decimal digits, safeguarded by a shrinking bracket. Days are
 * whole powers of the factor for one day, so that no logarithm and no exponential is used.
 */
final class SecondMethod {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal ENOUGH = new BigDecimal("1e-45");

    private SecondMethod() {}

    /**
     * The discount factor for one step at which the signed amounts sum to nothing.
     *
     * @param byStep signed amounts by whole step, the first at step 0
     */
    static BigDecimal factor(SortedMap<Integer, BigDecimal> byStep) {
        BigDecimal low = new BigDecimal("0.0001");
        BigDecimal high = new BigDecimal("1.2");
        boolean risesAtLow = value(byStep, low).signum() > 0;
        BigDecimal at = new BigDecimal("0.98");
        for (int i = 0; i < 600; i++) {
            BigDecimal value = value(byStep, at);
            if (value.signum() == 0) {
                return at;
            }
            if (value.signum() > 0 == risesAtLow) {
                low = at;
            } else {
                high = at;
            }
            BigDecimal slope = slope(byStep, at);
            BigDecimal next =
                    slope.signum() == 0 ? low : at.subtract(value.divide(slope, DIGITS), DIGITS);
            if (next.compareTo(low) <= 0 || next.compareTo(high) >= 0) {
                next = low.add(high).divide(BigDecimal.TWO, DIGITS);
            }
            if (next.subtract(at).abs().compareTo(ENOUGH) < 0) {
                return next;
            }
            at = next;
        }
        throw new AssertionError("the second method did not settle");
    }

    /** The factor to a whole power, the other way up: growth over so many steps, less one. */
    static BigDecimal growth(BigDecimal factor, int steps) {
        return BigDecimal.ONE.divide(factor.pow(steps, DIGITS), DIGITS).subtract(BigDecimal.ONE);
    }

    private static BigDecimal value(SortedMap<Integer, BigDecimal> byStep, BigDecimal factor) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var entry : byStep.entrySet()) {
            sum = sum.add(entry.getValue().multiply(factor.pow(entry.getKey(), DIGITS)), DIGITS);
        }
        return sum;
    }

    private static BigDecimal slope(SortedMap<Integer, BigDecimal> byStep, BigDecimal factor) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var entry : byStep.entrySet()) {
            int power = entry.getKey();
            if (power > 0) {
                sum =
                        sum.add(
                                entry.getValue()
                                        .multiply(BigDecimal.valueOf(power))
                                        .multiply(factor.pow(power - 1, DIGITS)),
                                DIGITS);
            }
        }
        return sum;
    }
}
