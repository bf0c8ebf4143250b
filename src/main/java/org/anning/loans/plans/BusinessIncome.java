package org.anning.loans.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The monthly income of somebody without a fixed wage (domain 5.3). */
public final class BusinessIncome {

    private static final int MONTHS = 6;
    private static final int LOWEST = 3;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private BusinessIncome() {}

    /**
     * The average of the last six months; of the lowest three of them when they are volatile.
     *
     * @param months the oldest first; fewer than six are averaged as they are
     */
    public static BigDecimal average(List<BigDecimal> months) {
        List<BigDecimal> last =
                months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
                        .sorted()
                        .toList();
        return mean(volatileMonths(last) ? last.subList(0, LOWEST) : last);
    }

    /** Volatile when the best month is more than twice the worst; a default of the program. */
    private static boolean volatileMonths(List<BigDecimal> sorted) {
        return sorted.size() > LOWEST
                && sorted.getLast().compareTo(sorted.getFirst().multiply(TWICE)) > 0;
    }

    private static BigDecimal mean(List<BigDecimal> amounts) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return amounts.isEmpty()
                ? sum.setScale(2)
                : sum.divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
    }
}
