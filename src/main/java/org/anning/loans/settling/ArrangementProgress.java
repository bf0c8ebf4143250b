package org.anning.loans.settling;

import org.anning.common.PersonalData;
import org.anning.loans.CashFlow;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How an agreement is kept: what was paid since it was made against what fell due.
 *
 * @param paid yuan paid since the agreement
 * @param due yuan due up to and including today
 * @param nextOn the day of the first payment that is not covered yet, or null when all are
 * @param nextAmount yuan then
 * @param lateDays days since that day, 0 when it has not come yet
 * @param broken whether the days of grace are over
 */
@PersonalData
public record ArrangementProgress(
        BigDecimal paid,
        BigDecimal due,
        @Nullable LocalDate nextOn,
        BigDecimal nextAmount,
        int lateDays,
        boolean broken) {

    /** Whether all that was agreed is paid. */
    public boolean settled() {
        return paid.signum() > 0 && nextOn == null;
    }

    /** How one agreement stands; the flows are those of its loan. */
    static ArrangementProgress of(Arrangement facts, List<CashFlow> flows, LocalDate today) {
        LocalDate first = facts.firstOn();
        LocalDate agreed = facts.agreedOn();
        if (first == null || agreed == null) {
            return new ArrangementProgress(
                    BigDecimal.ZERO, BigDecimal.ZERO, null, BigDecimal.ZERO, 0, false);
        }
        BigDecimal paid =
                flows.stream()
                        .filter(f -> !f.toClient() && !f.scheduled() && !f.day().isBefore(agreed))
                        .map(CashFlow::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal due = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        @Nullable LocalDate nextOn = null;
        BigDecimal nextAmount = BigDecimal.ZERO;
        for (int k = 0; k < facts.months(); k++) {
            LocalDate day = first.plusMonths(k);
            BigDecimal amount = instalment(facts, k);
            sum = sum.add(amount);
            if (!day.isAfter(today)) {
                due = sum;
            }
            if (nextOn == null && sum.compareTo(paid) > 0) {
                nextOn = day;
                nextAmount = sum.subtract(paid).min(amount);
            }
        }
        int late = nextOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(nextOn, today));
        int grace = facts.graceDays() == null ? 0 : facts.graceDays();
        return new ArrangementProgress(paid, due, nextOn, nextAmount, late, late > grace);
    }

    /** The last payment is what the others leave of the total. */
    static BigDecimal instalment(Arrangement facts, int k) {
        BigDecimal total = facts.total();
        if (total == null || k + 1 < facts.months()) {
            return facts.monthly();
        }
        BigDecimal before = facts.monthly().multiply(BigDecimal.valueOf(facts.months() - 1L));
        return total.subtract(before).max(BigDecimal.ZERO);
    }

    @Override
    public String toString() {
        return "ArrangementProgress";
    }
}
