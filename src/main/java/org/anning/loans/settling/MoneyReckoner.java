package org.anning.loans.settling;

import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.loans.CourtState;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.loans.plans.Borrower;
import org.anning.loans.plans.Budget;
import org.anning.loans.plans.CardDanger;
import org.anning.loans.plans.Debt;
import org.anning.loans.plans.DebtDuties;
import org.anning.loans.plans.DebtOrder;
import org.anning.loans.plans.GuaranteePeriod;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Offers;
import org.anning.loans.plans.Plan;
import org.anning.loans.plans.Plans;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.rates.AnnualRates;
import org.anning.loans.rates.CourtEstimate;
import org.anning.loans.rates.LoanAssessment;
import org.anning.loans.rates.LoanTriage;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts what is kept about the money of a case through the arithmetic. */
public final class MoneyReckoner {

    private final Law law;

    public MoneyReckoner(Law law) {
        this.law = law;
    }

    /** What one loan costs. */
    public LoanAssessment assess(LoanRow row, LocalDate today) {
        return new LoanTriage(law.interestLines()).assess(row, today);
    }

    /**
     * Everything about the money of a case on a day.
     *
     * @param loans those that count
     */
    public CaseMoney reckon(List<LoanRow> loans, MoneyBooks books, LocalDate today) {
        Stored<HouseholdBudget> budget = books.budget();
        Budget.@Nullable Month month = budget == null ? null : budget.value().budget().month();
        BigDecimal capacity = month == null ? BigDecimal.ZERO : month.capacity();
        List<DebtView> views = new ArrayList<>();
        for (LoanRow row : loans) {
            views.add(view(row, loans, books, capacity, today));
        }
        BigDecimal agreed =
                views.stream()
                        .filter(DebtView::agreed)
                        .map(v -> v.arrangement().orElseThrow().value().facts().monthly())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal free = capacity.subtract(agreed).max(BigDecimal.ZERO);
        List<Debt> open =
                views.stream()
                        .filter(v -> !v.agreed() && !v.paidOff())
                        .map(DebtView::debt)
                        .toList();
        List<Offer> offers = month == null ? List.of() : Offers.split(open, free);
        boolean paying = offers.stream().anyMatch(o -> o.monthly().signum() > 0);
        List<Plan> plans =
                budget == null || !paying
                        ? List.of()
                        : Plans.sideBySide(
                                open,
                                free,
                                orNothing(budget.value().help()),
                                orNothing(budget.value().planPercent()));
        views.sort(Comparator.comparing(DebtView::place).thenComparingInt(v -> index(offers, v)));
        return new CaseMoney(today, views, budget, month, agreed, offers, plans);
    }

    private static int index(List<Offer> offers, DebtView view) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).debt().loanId().equals(view.row().loan().id())) {
                return i;
            }
        }
        return offers.size();
    }

    private static BigDecimal orNothing(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private DebtView view(
            LoanRow row,
            List<LoanRow> loans,
            MoneyBooks books,
            BigDecimal capacity,
            LocalDate today) {
        UUID id = row.loan().id();
        Stored<DebtFile> file = books.debts().getOrDefault(id, new Stored<>(id, 0, DebtFile.EMPTY));
        DebtMatter matter = file.value().matter();
        LoanAssessment seen = assess(row, today);
        TimeBar timeBar =
                TimeBar.of(row, matter, file.value().acts(), today, law.holidays()::rolled);
        Borrower borrower = books.borrower();
        LocalDate signed = row.loan().value().contractOn();
        YesNo minor = borrower.minorOn(signed == null ? today : signed);
        List<Stored<ArrangementFile>> own =
                books.arrangements().stream()
                        .filter(a -> a.value().facts().loanId().equals(id))
                        .toList();
        ArrangementProgress progress = progress(own, row, today);
        BigDecimal revived = DebtView.revived(own, progress);
        BigDecimal owed = revived == null ? balance(row) : revived;
        Debt debt = debt(row, seen, matter, timeBar, minor == YesNo.YES, owed);
        @Nullable GuaranteePeriod guarantee =
                GuaranteePeriod.of(matter, signed, TimeBar.lastDue(row, matter), today)
                        .orElse(null);
        Set<CardDanger.Sign> danger = danger(row, loans, books.debts(), today);
        return new DebtView(
                row,
                seen,
                court(row, matter, today),
                file,
                debt,
                DebtOrder.place(debt, capacity),
                timeBar,
                guarantee,
                danger,
                DebtDuties.of(
                        matter,
                        signed,
                        timeBar,
                        guarantee,
                        CardDanger.lawyerFirst(danger),
                        borrower,
                        today),
                own,
                progress);
    }

    private static @Nullable ArrangementProgress progress(
            List<Stored<ArrangementFile>> own, LoanRow row, LocalDate today) {
        return own.isEmpty() || !wasAgreed(own.getLast().value().facts().state())
                ? null
                : ArrangementProgress.of(own.getLast().value().facts(), row.flows(), today);
    }

    private static boolean wasAgreed(Arrangement.State state) {
        return state == Arrangement.State.AGREED || state == Arrangement.State.BROKEN;
    }

    private @Nullable CourtEstimate court(LoanRow row, DebtMatter matter, LocalDate today) {
        return row.lender().value().kind() == LenderKind.PRIVATE_PERSON
                ? CourtEstimate.of(
                                row,
                                matter.agreedPercent(),
                                matter.suitOn(),
                                today,
                                law.primeRates())
                        .orElse(null)
                : null;
    }

    private static Debt debt(
            LoanRow row,
            LoanAssessment seen,
            DebtMatter matter,
            TimeBar timeBar,
            boolean minor,
            BigDecimal owed) {
        LoanFacts facts = row.loan().value();
        Double cost = seen.rates().shortTerm() ? seen.rates().simple() : seen.rates().nominal();
        boolean judged =
                facts.court() == CourtState.JUDGMENT || facts.court() == CourtState.ENFORCEMENT;
        boolean guaranteed =
                facts.coSigned()
                        || matter.guarantee() != DebtMatter.Guarantee.UNKNOWN
                                && matter.guarantee() != DebtMatter.Guarantee.NONE;
        return new Debt(
                row.loan().id(),
                row.lender().value().kind(),
                facts.product(),
                facts.claimedPrincipal(),
                owed,
                cost == null ? null : AnnualRates.percent(cost),
                seen.finding(),
                new Debt.Traits(
                        matter.onlyHome() == YesNo.YES,
                        judged,
                        guaranteed,
                        matter.recentContact() == YesNo.YES,
                        timeBar.adviceFirst() && matter.warnedOn() == null,
                        minor));
    }

    /**
     * What is claimed; where nobody has said, what is still due, or what came and was not repaid.
     */
    private static BigDecimal balance(LoanRow row) {
        LoanFacts facts = row.loan().value();
        if (facts.claimedAmount() != null) {
            return facts.claimedAmount();
        }
        BigDecimal due =
                row.flows().stream()
                        .filter(f -> f.scheduled() && !f.toClient())
                        .map(f -> f.amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (due.signum() > 0) {
            return due;
        }
        BigDecimal came =
                facts.receivedAmount() != null ? facts.receivedAmount() : facts.faceAmount();
        BigDecimal paid =
                row.flows().stream()
                        .filter(f -> !f.scheduled() && !f.toClient())
                        .map(f -> f.amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return came == null ? BigDecimal.ZERO : came.subtract(paid).max(BigDecimal.ZERO);
    }

    /** All cards of one bank count together. */
    private static Set<CardDanger.Sign> danger(
            LoanRow row, List<LoanRow> loans, Map<UUID, Stored<DebtFile>> files, LocalDate today) {
        if (row.loan().value().product() != Product.CREDIT_CARD) {
            return EnumSet.noneOf(CardDanger.Sign.class);
        }
        @Nullable BigDecimal principal = null;
        List<LocalDate> demands = new ArrayList<>();
        for (LoanRow other : loans) {
            boolean same =
                    other.lender().id().equals(row.lender().id())
                            && other.loan().value().product() == Product.CREDIT_CARD;
            BigDecimal part = other.loan().value().claimedPrincipal();
            if (same && part != null) {
                principal = principal == null ? part : principal.add(part);
            }
            Stored<DebtFile> file = files.get(other.loan().id());
            if (same && file != null) {
                file.value().acts().stream()
                        .filter(a -> a.kind() == DebtAct.Kind.EFFECTIVE_DEMAND)
                        .map(DebtAct::day)
                        .forEach(demands::add);
            }
        }
        return CardDanger.signs(principal, demands, today);
    }
}
