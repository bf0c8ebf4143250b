package org.anning.loans.plans;

import org.anning.law.LenderKind;
import org.anning.loans.Product;
import org.anning.loans.rates.CostFinding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Puts several debts in the order in which capacity is thought of (domain 5.4). */
public final class DebtOrder {

    /** cl-196-interp-8: from this principal a card debt can become a criminal matter. */
    private static final BigDecimal CARD_LINE = BigDecimal.valueOf(50_000);

    /** Near the line: a default of the program. */
    private static final BigDecimal NEAR_CARD_LINE = BigDecimal.valueOf(40_000);

    /** A debt that capacity alone could close in so many months is small: a default. */
    private static final BigDecimal MONTHS_TO_CLOSE = BigDecimal.valueOf(3);

    private DebtOrder() {}

    /** A debt and its place. */
    public record Placed(Debt debt, Place place) {}

    /**
     * All debts in order; those that get no offer come last.
     *
     * @param capacity yuan a month, for what counts as small
     */
    public static List<Placed> of(List<Debt> debts, BigDecimal capacity) {
        return debts.stream()
                .map(debt -> new Placed(debt, place(debt, capacity)))
                .sorted(
                        Comparator.comparing(Placed::place)
                                .thenComparing(p -> cost(p.debt()), Comparator.reverseOrder())
                                .thenComparing(p -> p.debt().balance()))
                .toList();
    }

    /** The place of one debt. */
    public static Place place(Debt debt, BigDecimal capacity) {
        Debt.Traits traits = debt.traits();
        if (debt.kind() == LenderKind.UNLICENSED_APP
                || debt.finding() == CostFinding.SUSPECTED_UNLICENSED) {
            return Place.ADVICE_FIRST_UNLICENSED;
        }
        if (traits.minor()) {
            return Place.ADVICE_FIRST_MINOR;
        }
        if (traits.mayBeTimeBarred()) {
            return Place.ADVICE_FIRST_TIME_BAR;
        }
        if (debt.kind() == LenderKind.UNKNOWN) {
            return Place.FIND_LENDER_FIRST;
        }
        if (traits.onOnlyHome() || traits.judgment()) {
            return Place.SECURED_OR_JUDGED;
        }
        if (debt.product() == Product.CREDIT_CARD
                && debt.weight().compareTo(NEAR_CARD_LINE) >= 0
                && (traits.recentContact() || debt.weight().compareTo(CARD_LINE) >= 0)) {
            return Place.CARD_NEAR_LINE;
        }
        if (traits.guaranteed()) {
            return Place.GUARANTEED;
        }
        if (debt.kind() == LenderKind.PRIVATE_PERSON) {
            return Place.PRIVATE;
        }
        boolean small = debt.balance().compareTo(capacity.multiply(MONTHS_TO_CLOSE)) <= 0;
        return small && debt.finding() != CostFinding.MAY_EXCEED ? Place.SMALL : Place.LICENSED;
    }

    /** Unknown cost counts as nothing, so that what is known to be dear comes first. */
    static BigDecimal cost(Debt debt) {
        BigDecimal cost = debt.costPercent();
        return cost == null ? BigDecimal.ZERO : cost;
    }
}
