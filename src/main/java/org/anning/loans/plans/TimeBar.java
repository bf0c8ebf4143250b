package org.anning.loans.plans;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.anning.loans.CashFlow;
import org.anning.loans.CourtState;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * When the time bar of a debt may pass (诉讼时效; cc-188, cc-189, cc-195, lim-2020-17, lim-2020-19):
 * three years from the day the last instalment is due, begun anew by each act that restarts it. It
 * never says that nothing is owed; it says when a promise or a payment wants advice first.
 *
 * @param state how it stands
 * @param from the day it is counted from, or null when no day is known
 * @param restartedBy the act that restarted it last, or null when none did
 * @param ends its last day when every known act counts, or null
 * @param endsByProof its last day when only acts count that something proves, or null
 */
@PersonalData
public record TimeBar(
        State state,
        @Nullable LocalDate from,
        DebtAct.@Nullable Kind restartedBy,
        @Nullable LocalDate ends,
        @Nullable LocalDate endsByProof) {

    private static final int YEARS = 3;
    private static final int NEAR_MONTHS = 6;

    /** How a time bar stands. */
    public enum State implements Coded {
        /** No day is known to count from. */
        UNKNOWN,
        RUNNING,
        /** Less than half a year is left: ask a lawyer. */
        NEAR,
        /** It may have passed, unless an act happened that nobody can prove so far. */
        DEPENDS_ON_PROOF,
        MAY_HAVE_PASSED,
        /** A court has the matter or has judged it: other periods run. */
        IN_COURT
    }

    /** Whether nothing should be paid, signed or promised before advice. */
    public boolean adviceFirst() {
        return state == State.MAY_HAVE_PASSED || state == State.DEPENDS_ON_PROOF;
    }

    /**
     * Counts.
     *
     * @param acts what was done about the debt, in any order
     * @param roll moves a last day that is no working day to the next one that is (cc-203)
     */
    public static TimeBar of(
            LoanRow row,
            DebtMatter matter,
            List<DebtAct> acts,
            LocalDate today,
            UnaryOperator<LocalDate> roll) {
        LoanFacts facts = row.loan().value();
        @Nullable LocalDate due = lastDue(row, matter);
        if (facts.court() != CourtState.NONE || matter.suitOn() != null) {
            return new TimeBar(State.IN_COURT, due, null, null, null);
        }
        if (due == null) {
            return new TimeBar(State.UNKNOWN, null, null, null, null);
        }
        List<DebtAct> all = all(row, acts);
        Run every = run(due, all, _ -> true, roll);
        Run proven = run(due, all, DebtAct::proven, roll);
        return new TimeBar(
                state(every.ends, proven.ends, today),
                every.from,
                every.by,
                every.ends,
                proven.ends);
    }

    private static State state(LocalDate ends, LocalDate byProof, LocalDate today) {
        if (ends.isBefore(today)) {
            return State.MAY_HAVE_PASSED;
        }
        if (byProof.isBefore(today)) {
            return State.DEPENDS_ON_PROOF;
        }
        return byProof.isBefore(today.plusMonths(NEAR_MONTHS)) ? State.NEAR : State.RUNNING;
    }

    /** cc-189: of a debt in instalments the last one counts. */
    public static @Nullable LocalDate lastDue(LoanRow row, DebtMatter matter) {
        LoanFacts facts = row.loan().value();
        if (matter.lastDueOn() != null) {
            return matter.lastDueOn();
        }
        @Nullable LocalDate scheduled =
                row.flows().stream()
                        .filter(f -> f.scheduled() && !f.toClient())
                        .map(CashFlow::day)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        if (scheduled != null) {
            return scheduled;
        }
        LocalDate start = facts.receivedOn() != null ? facts.receivedOn() : facts.contractOn();
        Integer instalments = facts.instalments();
        if (start != null && instalments != null && instalments > 1) {
            return start.plusMonths(instalments);
        }
        return facts.overdueOn();
    }

    /** The acts that were typed, and what the loan itself tells of payments and promises. */
    private static List<DebtAct> all(LoanRow row, List<DebtAct> acts) {
        LoanFacts facts = row.loan().value();
        List<DebtAct> all = new ArrayList<>(acts);
        row.flows().stream()
                .filter(f -> !f.toClient() && !f.scheduled())
                .forEach(f -> all.add(new DebtAct(DebtAct.Kind.PAYMENT, f.day(), "flow")));
        add(all, DebtAct.Kind.PAYMENT, facts.lastPaidOn());
        add(all, DebtAct.Kind.PROMISE, facts.lastPromisedOn());
        // lim-2020-17: the notice of an assignment begins it anew.
        add(all, DebtAct.Kind.DEMAND, facts.assignedNoticeOn());
        all.sort(Comparator.comparing(DebtAct::day));
        return all;
    }

    private static void add(List<DebtAct> all, DebtAct.Kind kind, @Nullable LocalDate day) {
        if (day != null) {
            all.add(new DebtAct(kind, day, null));
        }
    }

    private record Run(LocalDate from, DebtAct.@Nullable Kind by, LocalDate ends) {}

    /**
     * Counts through the acts in order. After the last day only a promise counts: it gives up what
     * had been won (lim-2020-19).
     */
    private static Run run(
            LocalDate due,
            List<DebtAct> acts,
            Predicate<DebtAct> which,
            UnaryOperator<LocalDate> roll) {
        LocalDate from = due;
        DebtAct.@Nullable Kind by = null;
        LocalDate ends = roll.apply(due.plusYears(YEARS));
        for (DebtAct act : acts) {
            boolean inTime = !act.day().isAfter(ends);
            boolean counts = which.test(act) && act.day().isAfter(from);
            if (counts && (inTime || act.kind() == DebtAct.Kind.PROMISE)) {
                from = act.day();
                by = act.kind();
                ends = roll.apply(from.plusYears(YEARS));
            }
        }
        return new Run(from, by, ends);
    }

    @Override
    public String toString() {
        return "TimeBar";
    }
}
