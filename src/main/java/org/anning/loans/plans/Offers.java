package org.anning.loans.plans;

import org.anning.loans.Product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits capacity among the debts that get an offer, to the yuan: in proportion to principal, what
 * is left over to the dearest (domain 5.4). Never more in all than capacity, and never more a month
 * than a debt's balance.
 */
public final class Offers {

    /** card-2011-70: a personal instalment plan runs for five years at most. */
    public static final int CARD_MONTHS = 60;

    private Offers() {}

    /**
     * One offer for each debt, in the order of {@link DebtOrder}.
     *
     * @param capacity whole yuan a month
     */
    public static List<Offer> split(List<Debt> debts, BigDecimal capacity) {
        List<DebtOrder.Placed> order = DebtOrder.of(debts, capacity);
        List<DebtOrder.Placed> taken = order.stream().filter(p -> p.place().offered()).toList();
        List<BigDecimal> monthly =
                monthly(taken.stream().map(DebtOrder.Placed::debt).toList(), capacity);
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            offers.add(offer(taken.get(i), monthly.get(i)));
        }
        order.stream()
                .filter(p -> !p.place().offered())
                .forEach(p -> offers.add(offer(p, BigDecimal.ZERO)));
        return offers;
    }

    private static Offer offer(DebtOrder.Placed placed, BigDecimal monthly) {
        Debt debt = placed.debt();
        int months =
                monthly.signum() == 0
                        ? 0
                        : debt.balance().divide(monthly, 0, RoundingMode.CEILING).intValueExact();
        boolean over = debt.product() == Product.CREDIT_CARD && months > CARD_MONTHS;
        return new Offer(debt, placed.place(), monthly, months, over);
    }

    private static List<BigDecimal> monthly(List<Debt> debts, BigDecimal capacity) {
        BigDecimal whole = capacity.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR);
        BigDecimal weights =
                debts.stream().map(Debt::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal left = whole;
        for (Debt debt : debts) {
            BigDecimal share =
                    weights.signum() == 0
                            ? BigDecimal.ZERO
                            : whole.multiply(debt.weight())
                                    .divide(weights, 0, RoundingMode.FLOOR)
                                    .min(most(debt));
            shares.add(share);
            left = left.subtract(share);
        }
        for (int i : byCost(debts)) {
            BigDecimal more = most(debts.get(i)).subtract(shares.get(i)).min(left);
            shares.set(i, shares.get(i).add(more));
            left = left.subtract(more);
        }
        return shares;
    }

    /** No more a month than clears the debt. */
    private static BigDecimal most(Debt debt) {
        return debt.balance().max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING);
    }

    private static List<Integer> byCost(List<Debt> debts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < debts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> DebtOrder.cost(debts.get(i))).reversed());
        return order;
    }
}
