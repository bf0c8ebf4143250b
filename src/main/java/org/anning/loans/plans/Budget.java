package org.anning.loans.plans;

import org.anning.common.PersonalData;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A household's month: what comes in, what must go out, and what is left for debts (domain 5.3).
 *
 * @param lines in any order; an item may occur more than once
 * @param reserve the rule for what is kept aside
 */
@PersonalData
public record Budget(List<BudgetLine> lines, ReserveRule reserve) {

    public Budget {
        lines = List.copyOf(lines);
    }

    /**
     * The month in sums.
     *
     * @param income net
     * @param living necessary living costs
     * @param priority payments that come before other debts
     * @param reserve kept aside
     * @param shownOnly told but left out
     * @param capacity what is left for debts, never below nothing, in whole yuan rounded down so
     *     that no offer can be above it
     */
    @PersonalData
    public record Month(
            BigDecimal income,
            BigDecimal living,
            BigDecimal priority,
            BigDecimal reserve,
            BigDecimal shownOnly,
            BigDecimal capacity) {

        /** Whether nothing can be offered: ask to defer, mediation, legal aid; sign nothing. */
        public boolean nothingLeft() {
            return capacity.signum() == 0;
        }

        @Override
        public String toString() {
            return "Month";
        }
    }

    /** {@code capacity = max(0, income - living - priority - reserve)}. */
    public Month month() {
        BigDecimal income = sum(BudgetItem.Group.INCOME);
        BigDecimal living = sum(BudgetItem.Group.LIVING);
        BigDecimal priority = sum(BudgetItem.Group.PRIORITY);
        BigDecimal aside = reserve.of(income);
        BigDecimal left = income.subtract(living).subtract(priority).subtract(aside);
        return new Month(
                cents(income),
                cents(living),
                cents(priority),
                cents(aside),
                cents(sum(BudgetItem.Group.SHOWN_ONLY)),
                left.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR));
    }

    /**
     * Lines that lie above what is usual and are not explained yet.
     *
     * @param triggers yuan a month by item, editable; an item that is not in it is never asked
     *     about
     */
    public List<BudgetLine> unexplained(Map<BudgetItem, BigDecimal> triggers) {
        return lines.stream()
                .filter(line -> {
                    BigDecimal usual = triggers.get(line.item());
                    boolean explained = line.explanation() != null && !line.explanation().isBlank();
                    return usual != null && line.monthly().compareTo(usual) > 0 && !explained;
                })
                .toList();
    }

    private BigDecimal sum(BudgetItem.Group group) {
        return lines.stream()
                .filter(line -> line.item().group() == group)
                .map(BudgetLine::monthly)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return "Budget";
    }
}
