package org.anning.loans.rates;

import org.anning.common.PersonalData;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a court would count on a private loan: simple interest, actual days over 365, payments first
 * to interest and then to principal (cc-561, pl-2020-cap; domain 4.5). An estimate for discussion;
 * a court decides. Amounts carry full precision and are rounded only when shown.
 *
 * @param steps one for each payment, in order
 * @param principalLeft principal at the end
 * @param interestUnpaid interest at the end that no payment covered
 * @param interestPaid what payments covered of the interest
 * @param overpaid what was paid above everything
 */
@PersonalData
public record Recomputation(
        List<Step> steps,
        BigDecimal principalLeft,
        BigDecimal interestUnpaid,
        BigDecimal interestPaid,
        BigDecimal overpaid) {

    private static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final BigDecimal YEAR = BigDecimal.valueOf(36_500);

    public Recomputation {
        steps = List.copyOf(steps);
    }

    /** One payment and how it was used. */
    @PersonalData
    public record Step(
            LocalDate day,
            BigDecimal paid,
            BigDecimal toInterest,
            BigDecimal toPrincipal,
            BigDecimal principalLeft,
            BigDecimal interestLeft) {

        @Override
        public String toString() {
            return "Step";
        }
    }

    /** A payment by the borrower. */
    @PersonalData
    public record Payment(LocalDate day, BigDecimal amount) {

        @Override
        public String toString() {
            return "Payment";
        }
    }

    /**
     * Runs through the payments.
     *
     * @param principal what was actually received
     * @param start from when it bears interest; earlier payments count on this day
     * @param segments the rates, at least one, the first holding from {@code start}
     * @param payments in any order; those after {@code asOf} are left out
     * @param asOf the day of the result
     */
    public static Recomputation of(
            BigDecimal principal,
            LocalDate start,
            List<RateSegment> segments,
            List<Payment> payments,
            LocalDate asOf) {
        BigDecimal balance = principal;
        BigDecimal interest = BigDecimal.ZERO;
        BigDecimal interestPaid = BigDecimal.ZERO;
        LocalDate last = start;
        List<Step> steps = new ArrayList<>();
        for (Payment payment : inOrder(payments, start, asOf)) {
            interest = interest.add(interest(balance, last, payment.day(), segments));
            last = payment.day();
            BigDecimal toInterest = interest.min(payment.amount());
            BigDecimal toPrincipal = payment.amount().subtract(toInterest);
            interest = interest.subtract(toInterest);
            balance = balance.subtract(toPrincipal);
            interestPaid = interestPaid.add(toInterest);
            steps.add(
                    new Step(
                            payment.day(),
                            payment.amount(),
                            toInterest,
                            toPrincipal,
                            balance.max(BigDecimal.ZERO),
                            interest));
        }
        interest = interest.add(interest(balance, last, asOf, segments));
        return new Recomputation(
                steps,
                balance.max(BigDecimal.ZERO),
                interest,
                interestPaid,
                balance.negate().max(BigDecimal.ZERO));
    }

    /** Simple interest, days over 365; nothing accrues on what was overpaid. */
    public static BigDecimal interest(BigDecimal principal, BigDecimal percent, long days) {
        return principal
                .max(BigDecimal.ZERO)
                .multiply(percent)
                .multiply(BigDecimal.valueOf(Math.max(0, days)))
                .divide(YEAR, PRECISE);
    }

    private static BigDecimal interest(
            BigDecimal principal, LocalDate from, LocalDate to, List<RateSegment> segments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            LocalDate begin = i == 0 ? from : later(from, segments.get(i).from());
            LocalDate end = i + 1 < segments.size() ? earlier(to, segments.get(i + 1).from()) : to;
            sum =
                    sum.add(
                            interest(
                                    principal,
                                    segments.get(i).percent(),
                                    ChronoUnit.DAYS.between(begin, end)));
        }
        return sum;
    }

    private static List<Payment> inOrder(List<Payment> payments, LocalDate start, LocalDate asOf) {
        return payments.stream()
                .filter(p -> !p.day().isAfter(asOf))
                .map(p -> new Payment(later(p.day(), start), p.amount()))
                .sorted(Comparator.comparing(Payment::day))
                .toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** An amount as it is shown, to the cent. */
    public static BigDecimal shown(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return "Recomputation";
    }
}
