package org.anning.loans.settling;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.loans.plans.Budget.Month;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Plan;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything about the money of a case on a day: debts, budget, capacity, what to offer and how
 * long each way of paying would take.
 *
 * @param today the day
 * @param debts those that count, in the order of their offers
 * @param budget the current one, or null when none was drawn up
 * @param month the budget in sums, or null
 * @param agreed yuan a month that agreements already take
 * @param offers one for each debt without an agreement, in order; empty without a budget
 * @param plans the ways of paying the debts that get an offer, side by side; empty where nothing is
 *     offered
 */
@PersonalData
public record CaseMoney(
        LocalDate today,
        List<DebtView> debts,
        @Nullable Stored<HouseholdBudget> budget,
        @Nullable Month month,
        BigDecimal agreed,
        List<Offer> offers,
        List<Plan> plans) {

    public CaseMoney {
        debts = List.copyOf(debts);
        offers = List.copyOf(offers);
        plans = List.copyOf(plans);
    }

    /** What is left a month for all debts, or null without a budget. */
    public @Nullable BigDecimal capacity() {
        return month == null ? null : month.capacity();
    }

    /** What is left for debts without an agreement. */
    public BigDecimal free() {
        BigDecimal capacity = capacity();
        return capacity == null ? BigDecimal.ZERO : capacity.subtract(agreed).max(BigDecimal.ZERO);
    }

    /** Whether agreements take more than the budget leaves: they cannot be kept for long. */
    public boolean overCapacity() {
        BigDecimal capacity = capacity();
        return capacity != null && agreed.compareTo(capacity) > 0;
    }

    /**
     * Something about an agreement or an offer that is due.
     *
     * @param day when
     * @param amount yuan a month or still to pay then
     */
    @PersonalData
    public record Reminder(Kind kind, LocalDate day, BigDecimal amount) {

        /** What is due; the sentence of each is the text {@code loans.due.<code>}. */
        public enum Kind implements Coded {
            ANSWER,
            PAYMENT,
            /** The days of grace are over: what was waived may revive. */
            BROKEN,
            /** All is paid: a certificate of full repayment is to be asked for. */
            CERTIFICATE;

            public String textKey() {
                return "loans.due." + code();
            }
        }

        @Override
        public String toString() {
            return "Reminder";
        }
    }

    private static final int DAYS_TO_ANSWER = 15;
    private static final int SOON_DAYS = 7;

    /** What is due within a week or overdue: answers to offers, payments of agreements. */
    public List<Reminder> reminders() {
        List<Reminder> all = new ArrayList<>();
        for (DebtView debt : debts) {
            agreement(debt).ifPresent(all::add);
            debt.arrangement()
                    .map(a -> a.value().facts())
                    .filter(a -> a.state() == Arrangement.State.OFFERED)
                    .filter(a -> soon(a.offeredOn().plusDays(DAYS_TO_ANSWER)))
                    .ifPresent(a ->
                            all.add(
                                    new Reminder(
                                            Reminder.Kind.ANSWER,
                                            a.offeredOn().plusDays(DAYS_TO_ANSWER),
                                            a.monthly())));
        }
        return all;
    }

    /** The next payment, or what a broken or settled agreement asks for, until it is noted. */
    private Optional<Reminder> agreement(DebtView debt) {
        ArrangementProgress progress = debt.progress();
        Arrangement facts = debt.arrangement().map(a -> a.value().facts()).orElse(null);
        if (progress == null || facts == null || facts.state() != Arrangement.State.AGREED) {
            return Optional.empty();
        }
        LocalDate next = progress.nextOn();
        if (next == null) {
            LocalDate paid = debt.endedOn();
            return paid == null
                    ? Optional.empty()
                    : Optional.of(new Reminder(Reminder.Kind.CERTIFICATE, paid, progress.paid()));
        }
        return soon(next)
                ? Optional.of(
                        new Reminder(
                                progress.broken() ? Reminder.Kind.BROKEN : Reminder.Kind.PAYMENT,
                                next,
                                progress.nextAmount()))
                : Optional.empty();
    }

    private boolean soon(LocalDate day) {
        return !day.isAfter(today.plusDays(SOON_DAYS));
    }

    /** The debt of a loan. */
    public Optional<DebtView> debt(UUID loanId) {
        return debts.stream().filter(d -> d.row().loan().id().equals(loanId)).findFirst();
    }

    /** What would be offered for a loan. */
    public Optional<Offer> offer(UUID loanId) {
        return offers.stream().filter(o -> o.debt().loanId().equals(loanId)).findFirst();
    }

    /**
     * Refuses an offer or agreement that must never be made (domain 5.4, 5.6).
     *
     * @param now what would be offered or agreed
     * @param instead the arrangement that it replaces, or null
     */
    void refuseUnlessBearable(Arrangement now, @Nullable UUID instead) {
        DebtView debt = debt(now.loanId()).orElseThrow(() -> new Refusal("common.gone"));
        switch (debt.place()) {
            case ADVICE_FIRST_UNLICENSED -> throw new Refusal("loans.problem.offerUnlicensed");
            case ADVICE_FIRST_MINOR -> throw new Refusal("loans.problem.offerMinor");
            case FIND_LENDER_FIRST -> throw new Refusal("loans.problem.offerUnknownLender");
            case ADVICE_FIRST_TIME_BAR -> {
                if (debt.file().value().matter().warnedOn() == null) {
                    throw new Refusal("loans.problem.offerTimeBar");
                }
            }
            default -> {}
        }
        BigDecimal capacity = capacity();
        if (capacity == null) {
            throw new Refusal("loans.problem.offerNoBudget");
        }
        BigDecimal others =
                debts.stream()
                        .filter(d -> d.state() != null && d.state().running())
                        .flatMap(d -> d.arrangement().stream())
                        .filter(a -> !a.id().equals(instead))
                        .map(a -> a.value().facts())
                        .filter(a -> !a.loanId().equals(now.loanId()))
                        .map(Arrangement::monthly)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (others.add(now.monthly()).compareTo(capacity) > 0) {
            throw new Refusal(
                    "loans.problem.offerOverCapacity",
                    capacity.toPlainString(),
                    others.stripTrailingZeros().toPlainString());
        }
    }

    @Override
    public String toString() {
        return "CaseMoney";
    }
}
