package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.text;

import org.anning.loans.plans.Budget;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Offers;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What the household can bear, by its current budget, and what is offered to the lender that the
 * paper is about: what was offered already, or what capacity gives it. Nothing is ever put in that
 * capacity does not bear.
 */
final class BudgetPlaceholders {

    private BudgetPlaceholders() {}

    static List<Placeholder> list() {
        return List.of(
                month("budget.income", Budget.Month::income),
                month("budget.living", Budget.Month::living),
                month("budget.priority", Budget.Month::priority),
                month("budget.reserve", Budget.Month::reserve),
                month("budget.capacity", Budget.Month::capacity),
                text("offer.monthly", f -> f.words().money(monthly(f))),
                text("offer.months", BudgetPlaceholders::months),
                text("offer.startOn", f -> f.words().day(startOn(f))),
                flag("offer.overCardLimit", BudgetPlaceholders::overCardLimit),
                flag("budget.nothingLeft", BudgetPlaceholders::nothingLeft));
    }

    private static Placeholder month(String name, Function<Budget.Month, BigDecimal> which) {
        return text(
                name,
                f -> {
                    Budget.Month month = f.money().month();
                    return month == null ? null : f.words().money(which.apply(month));
                });
    }

    /** What runs already with this lender. */
    private static List<Arrangement> running(Filling f) {
        CaseMoney money = f.money();
        return f.lenderLoans().stream()
                .flatMap(l -> money.debt(l.loan().id()).stream())
                .flatMap(d -> d.arrangement().stream())
                .map(a -> a.value().facts())
                .filter(a -> a.state().running())
                .toList();
    }

    private static List<Offer> offers(Filling f) {
        CaseMoney money = f.money();
        return f.lenderLoans().stream()
                .flatMap(l -> money.offer(l.loan().id()).stream())
                .filter(o -> o.monthly().signum() > 0)
                .toList();
    }

    private static @Nullable BigDecimal monthly(Filling f) {
        List<Arrangement> running = running(f);
        BigDecimal sum =
                running.isEmpty()
                        ? offers(f).stream()
                                .map(Offer::monthly)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                        : running.stream()
                                .map(Arrangement::monthly)
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? null : sum;
    }

    private static @Nullable String months(Filling f) {
        List<Arrangement> running = running(f);
        int months =
                running.isEmpty()
                        ? offers(f).stream().mapToInt(BudgetPlaceholders::allowed).max().orElse(0)
                        : running.stream().mapToInt(Arrangement::months).max().orElse(0);
        return months == 0 ? null : String.valueOf(months);
    }

    /**
     * Whether the budget leaves nothing to offer: then payments are to be deferred (domain 5.3).
     */
    private static boolean nothingLeft(Filling f) {
        Budget.Month month = f.money().month();
        return month != null && month.capacity().signum() == 0 && monthly(f) == null;
    }

    /** Whether sixty instalments of what capacity bears leave a part of a card's balance open. */
    private static boolean overCardLimit(Filling f) {
        return running(f).isEmpty() && offers(f).stream().anyMatch(Offer::overCardLimit);
    }

    /** A card plan may have sixty instalments; what it leaves needs a waiver (card-2011-70). */
    private static int allowed(Offer offer) {
        return offer.overCardLimit() ? Offers.CARD_MONTHS : offer.months();
    }

    private static @Nullable LocalDate startOn(Filling f) {
        if (monthly(f) == null) {
            return null;
        }
        return running(f).stream()
                .map(Arrangement::firstOn)
                .filter(day -> day != null && !day.isBefore(f.today()))
                .findFirst()
                .orElse(DebtView.firstPayment(f.today()));
    }
}
