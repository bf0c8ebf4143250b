package org.anning.loans.plans;

import org.anning.common.Coded;
import org.anning.common.PersonalData;

import java.math.BigDecimal;
import java.util.List;

/**
 * One way to pay the debts that get an offer, month by month.
 *
 * @param way which
 * @param months until everything is paid, or {@link #NEVER}
 * @param totalPaid yuan paid in all, a lump sum included
 * @param balances what is owed in all at the start and after each month, for the chart
 */
@PersonalData
public record Plan(Way way, int months, BigDecimal totalPaid, List<BigDecimal> balances) {

    /** The debts do not end within fifty years at what can be paid. */
    public static final int NEVER = -1;

    public Plan {
        balances = List.copyOf(balances);
    }

    /** The ways that are laid side by side. */
    public enum Way implements Coded {
        /** Each debt its share every month. */
        LEVEL,
        /** Everything to the smallest until it is gone, then to the next. */
        SMALLEST_FIRST,
        /** The lump sum first, to the dearest; then as in level. */
        LUMP_SUM
    }

    @Override
    public String toString() {
        return "Plan";
    }
}
