package org.anning.loans.settling;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.loans.CashFlow;
import org.anning.loans.LoanRow;
import org.anning.loans.plans.CardDanger;
import org.anning.loans.plans.Debt;
import org.anning.loans.plans.DebtDuty;
import org.anning.loans.plans.GuaranteePeriod;
import org.anning.loans.plans.Place;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.rates.CourtEstimate;
import org.anning.loans.rates.LoanAssessment;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One loan with everything that is reckoned about it.
 *
 * @param row the loan
 * @param seen what it costs
 * @param court what a court might count on a private loan, or null
 * @param file what matters for its dates and duties; version 0 where nothing is kept yet
 * @param debt what an offer needs of it
 * @param place its place among the debts
 * @param timeBar when its time bar may pass
 * @param guarantee how somebody stands for it, or null
 * @param danger the outward danger signs of a card
 * @param duties what is to be said about its dates and duties
 * @param arrangements what was offered and agreed, the oldest first
 * @param progress how the agreement is or was kept, or null when there is none
 */
@PersonalData
public record DebtView(
        LoanRow row,
        LoanAssessment seen,
        @Nullable CourtEstimate court,
        Stored<DebtFile> file,
        Debt debt,
        Place place,
        TimeBar timeBar,
        @Nullable GuaranteePeriod guarantee,
        Set<CardDanger.Sign> danger,
        List<DebtDuty> duties,
        List<Stored<ArrangementFile>> arrangements,
        @Nullable ArrangementProgress progress) {

    public DebtView {
        danger = Set.copyOf(danger);
        duties = List.copyOf(duties);
        arrangements = List.copyOf(arrangements);
    }

    /** A first payment that leaves a lender thirty days to answer: the first of a month. */
    public static LocalDate firstPayment(LocalDate today) {
        return today.plusDays(30).plusMonths(1).withDayOfMonth(1);
    }

    /** The arrangement that counts now: the latest one. */
    public Optional<Stored<ArrangementFile>> arrangement() {
        return arrangements.isEmpty() ? Optional.empty() : Optional.of(arrangements.getLast());
    }

    /**
     * How far the latest arrangement has come, or null when there is none. An agreement whose days
     * of grace are over counts as broken, one that is all paid as paid off, whether or not anybody
     * has said so.
     */
    public Arrangement.@Nullable State state() {
        return state(arrangements, progress);
    }

    private static Arrangement.@Nullable State state(
            List<Stored<ArrangementFile>> arrangements, @Nullable ArrangementProgress progress) {
        Arrangement.State stored =
                arrangements.isEmpty() ? null : arrangements.getLast().value().facts().state();
        if (stored != Arrangement.State.AGREED || progress == null) {
            return stored;
        }
        if (progress.settled()) {
            return Arrangement.State.PAID_OFF;
        }
        return progress.broken() ? Arrangement.State.BROKEN : stored;
    }

    /** The day on which the latest arrangement was broken or paid off, as far as is known. */
    public @Nullable LocalDate endedOn() {
        Arrangement facts = arrangement().map(a -> a.value().facts()).orElse(null);
        if (facts == null || facts.endedOn() != null || progress == null) {
            return facts == null ? null : facts.endedOn();
        }
        LocalDate next = progress.nextOn();
        if (state() == Arrangement.State.BROKEN && next != null) {
            return next.plusDays(facts.graceDays() == null ? 0 : facts.graceDays());
        }
        return state() == Arrangement.State.PAID_OFF
                ? row.flows().stream()
                        .filter(f -> !f.toClient() && !f.scheduled())
                        .map(CashFlow::day)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    /**
     * What may revive of a broken agreement by its figures, in yuan: what is unpaid and what was
     * waived; null when it is not broken or the figures are not known.
     */
    public @Nullable BigDecimal revived() {
        return revived(arrangements, progress);
    }

    static @Nullable BigDecimal revived(
            List<Stored<ArrangementFile>> arrangements, @Nullable ArrangementProgress progress) {
        if (progress == null || state(arrangements, progress) != Arrangement.State.BROKEN) {
            return null;
        }
        Arrangement facts = arrangements.getLast().value().facts();
        BigDecimal total = facts.total();
        if (total == null) {
            return null;
        }
        BigDecimal waived = facts.waived() == null ? BigDecimal.ZERO : facts.waived();
        return total.subtract(progress.paid()).max(BigDecimal.ZERO).add(waived);
    }

    /** Whether there is an agreement that is being kept. */
    public boolean agreed() {
        return state() == Arrangement.State.AGREED;
    }

    /** Whether it was paid off. */
    public boolean paidOff() {
        return state() == Arrangement.State.PAID_OFF;
    }

    /** Whether all danger signs of a card are there: a lawyer comes before any more details. */
    public boolean lawyerFirst() {
        return CardDanger.lawyerFirst(danger);
    }

    @Override
    public String toString() {
        return "DebtView";
    }
}
