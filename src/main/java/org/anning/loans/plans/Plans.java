package org.anning.loans.plans;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Plays the plans through, month by month, to the cent. What a debt's share leaves over in its last
 * month goes to the others, so that all ways use the same capacity.
 */
public final class Plans {

    private static final int LONGEST = 600;
    private static final BigDecimal YEAR_OF_PERCENT = BigDecimal.valueOf(1_200);

    private Plans() {}

    /** One debt while a plan runs. */
    private static final class Running {

        private final Debt debt;
        private BigDecimal owed;

        Running(Debt debt) {
            this.debt = debt;
            this.owed = debt.balance().setScale(2, RoundingMode.HALF_UP);
        }

        /** Pays as much of this as is owed, and says how much that was. */
        BigDecimal pay(BigDecimal amount) {
            BigDecimal paid = owed.min(amount);
            owed = owed.subtract(paid);
            return paid;
        }
    }

    /**
     * The three ways side by side, over the debts that get an offer.
     *
     * @param capacity yuan a month
     * @param lumpSum what relatives or savings give at once, 0 for none
     * @param percent interest while performing, per cent a year, 0 where it is waived
     */
    public static List<Plan> sideBySide(
            List<Debt> debts, BigDecimal capacity, BigDecimal lumpSum, BigDecimal percent) {
        List<Debt> offered =
                DebtOrder.of(debts, capacity).stream()
                        .filter(p -> p.place().offered())
                        .map(DebtOrder.Placed::debt)
                        .toList();
        return List.of(
                play(Plan.Way.LEVEL, offered, capacity, BigDecimal.ZERO, percent),
                play(Plan.Way.SMALLEST_FIRST, offered, capacity, BigDecimal.ZERO, percent),
                play(Plan.Way.LUMP_SUM, offered, capacity, lumpSum, percent));
    }

    private static Plan play(
            Plan.Way way,
            List<Debt> debts,
            BigDecimal capacity,
            BigDecimal lumpSum,
            BigDecimal percent) {
        List<Running> running = new ArrayList<>(debts.stream().map(Running::new).toList());
        BigDecimal paid = BigDecimal.ZERO;
        if (lumpSum.signum() > 0) {
            paid = inTurn(running, lumpSum, Comparator.comparing(Plans::cost).reversed());
        }
        List<BigDecimal> balances = new ArrayList<>(List.of(owed(running)));
        while (owed(running).signum() > 0) {
            if (balances.size() > LONGEST || capacity.signum() <= 0) {
                return new Plan(way, Plan.NEVER, paid, balances);
            }
            interest(running, percent);
            paid =
                    paid.add(
                            way == Plan.Way.SMALLEST_FIRST
                                    ? inTurn(running, capacity, Comparator.comparing(r -> r.owed))
                                    : level(running, capacity));
            balances.add(owed(running));
        }
        return new Plan(way, balances.size() - 1, paid, balances);
    }

    private static void interest(List<Running> running, BigDecimal percent) {
        for (Running debt : running) {
            BigDecimal more =
                    debt.owed
                            .multiply(percent)
                            .divide(YEAR_OF_PERCENT, MathContext.DECIMAL128)
                            .setScale(2, RoundingMode.HALF_UP);
            debt.owed = debt.owed.add(more);
        }
    }

    private static BigDecimal inTurn(
            List<Running> running, BigDecimal amount, Comparator<Running> order) {
        BigDecimal left = amount;
        for (Running debt : running.stream().sorted(order).toList()) {
            left = left.subtract(debt.pay(left));
        }
        return amount.subtract(left);
    }

    /** Shares in proportion to principal; what they leave over goes to the dearest first. */
    private static BigDecimal level(List<Running> running, BigDecimal capacity) {
        List<Running> open = running.stream().filter(r -> r.owed.signum() > 0).toList();
        BigDecimal weights = sum(open, r -> r.debt.weight());
        BigDecimal left = capacity;
        for (Running debt : open) {
            BigDecimal share =
                    capacity.multiply(debt.debt.weight()).divide(weights, 2, RoundingMode.FLOOR);
            left = left.subtract(debt.pay(share));
        }
        BigDecimal rest = inTurn(running, left, Comparator.comparing(Plans::cost).reversed());
        return capacity.subtract(left).add(rest);
    }

    private static BigDecimal cost(Running running) {
        return DebtOrder.cost(running.debt);
    }

    private static BigDecimal owed(List<Running> running) {
        return sum(running, r -> r.owed);
    }

    private static BigDecimal sum(List<Running> running, Function<Running, BigDecimal> what) {
        return running.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
