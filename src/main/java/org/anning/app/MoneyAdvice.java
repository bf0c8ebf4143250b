package org.anning.app;

import org.anning.common.PersonalData;
import org.anning.common.Texts;
import org.anning.law.InterestLine;
import org.anning.loans.plans.CardDanger;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Place;
import org.anning.loans.plans.Plan;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.rates.AnnualRates;
import org.anning.loans.rates.CostFinding;
import org.anning.loans.rates.CostReason;
import org.anning.loans.rates.LoanAssessment;
import org.anning.loans.rates.MissingFact;
import org.anning.loans.rates.RateGap;
import org.anning.loans.rates.Recomputation;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@code advise --json} says about the money of a case; rates in per cent a year. */
@PersonalData
record MoneyAdvice(List<Loan> loans, @Nullable Capacity budget, List<Proposal> offers) {

    /** What one loan costs, and its dates. */
    @PersonalData
    record Loan(
            String id,
            @Nullable BigDecimal nominal,
            @Nullable BigDecimal effective,
            @Nullable BigDecimal simple,
            boolean shortTerm,
            @Nullable RateGap gap,
            @Nullable String line,
            @Nullable BigDecimal linePercent,
            List<String> provisions,
            CostFinding finding,
            String wording,
            List<CostReason.Kind> reasons,
            Set<MissingFact> missing,
            @Nullable BigDecimal upFront,
            @Nullable Estimate court,
            TimeBar.State timeBar,
            @Nullable LocalDate timeBarEnds,
            @Nullable LocalDate guaranteeEnds,
            Set<CardDanger.Sign> danger,
            boolean lawyerFirst,
            List<Duty> duties) {

        @Override
        public String toString() {
            return "Loan";
        }
    }

    /** Something to be said about the dates and duties of a debt. */
    record Duty(String id, String words, List<String> provisions) {}

    /** What a court might count on a private loan. */
    @PersonalData
    record Estimate(BigDecimal principalLeft, BigDecimal interestUnpaid, BigDecimal overpaid) {

        @Override
        public String toString() {
            return "Estimate";
        }
    }

    /** The budget in sums, and how long each way of paying takes. */
    @PersonalData
    record Capacity(
            BigDecimal income,
            BigDecimal living,
            BigDecimal priority,
            BigDecimal reserve,
            BigDecimal capacity,
            BigDecimal agreed,
            List<Way> plans) {

        @Override
        public String toString() {
            return "Capacity";
        }
    }

    /** One way of paying; months is left out where it never ends. */
    @PersonalData
    record Way(Plan.Way way, @Nullable Integer months, BigDecimal totalPaid) {

        @Override
        public String toString() {
            return "Way";
        }
    }

    /** What is offered for a loan and why it has its place. */
    @PersonalData
    record Proposal(
            String loanId,
            Place place,
            BigDecimal balance,
            BigDecimal monthly,
            int months,
            boolean overCardLimit) {

        @Override
        public String toString() {
            return "Proposal";
        }
    }

    static MoneyAdvice of(CaseMoney money, Texts texts) {
        return new MoneyAdvice(
                money.debts().stream().map(debt -> loan(debt, texts)).toList(),
                capacity(money),
                money.offers().stream().map(MoneyAdvice::proposal).toList());
    }

    private static Loan loan(DebtView view, Texts texts) {
        LoanAssessment seen = view.seen();
        AnnualRates rates = seen.rates();
        boolean lined = !seen.lines().isEmpty();
        @Nullable InterestLine line = lined ? seen.lines().getFirst() : null;
        Recomputation court = view.court() == null ? null : view.court().result();
        return new Loan(
                view.row().loan().id().toString(),
                rates.shortTerm() ? null : percent(rates.nominal()),
                rates.shortTerm() ? null : percent(rates.effective()),
                percent(rates.simple()),
                rates.shortTerm(),
                rates.gap(),
                line == null ? null : line.name(),
                line == null ? null : line.percent(),
                line == null ? List.of() : line.provisions(),
                seen.finding(),
                texts.name("loans.finding", seen.finding()),
                seen.reasons().stream().map(CostReason::kind).toList(),
                new TreeSet<>(seen.cost().missing()),
                seen.upFront() == null ? null : seen.upFront().amount(),
                court == null
                        ? null
                        : new Estimate(
                                Recomputation.shown(court.principalLeft()),
                                Recomputation.shown(court.interestUnpaid()),
                                Recomputation.shown(court.overpaid())),
                view.timeBar().state(),
                view.timeBar().ends(),
                view.guarantee() == null ? null : view.guarantee().ends(),
                new TreeSet<>(view.danger()),
                view.lawyerFirst(),
                view.duties().stream()
                        .map(d -> new Duty(d.id(), texts.get(d.textKey()), d.provisions()))
                        .toList());
    }

    private static @Nullable BigDecimal percent(@Nullable Double rate) {
        return rate == null ? null : AnnualRates.percent(rate);
    }

    private static @Nullable Capacity capacity(CaseMoney money) {
        var month = money.month();
        return month == null
                ? null
                : new Capacity(
                        month.income(),
                        month.living(),
                        month.priority(),
                        month.reserve(),
                        month.capacity(),
                        money.agreed(),
                        money.plans().stream()
                                .map(p ->
                                        new Way(
                                                p.way(),
                                                p.months() == Plan.NEVER ? null : p.months(),
                                                p.totalPaid()))
                                .toList());
    }

    private static Proposal proposal(Offer offer) {
        return new Proposal(
                offer.debt().loanId().toString(),
                offer.place(),
                offer.debt().balance(),
                offer.monthly(),
                offer.months(),
                offer.overCardLimit());
    }

    @Override
    public String toString() {
        return "MoneyAdvice";
    }
}
