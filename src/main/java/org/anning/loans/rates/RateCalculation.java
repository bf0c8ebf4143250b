package org.anning.loans.rates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The three rates from the movements of one loan (domain 4.2, pbc-2021-3). */
public final class RateCalculation {

    /** A loan that runs for fewer days has only a simple rate that means anything. */
    static final int SHORT_DAYS = 60;

    private static final double DAYS = 365;
    private static final double MONTHS = 12;

    private final List<Movement> movements;
    private final LocalDate start;
    private final boolean dated;

    private RateCalculation(List<Movement> movements, LocalDate start) {
        this.movements = movements;
        this.start = start;
        this.dated = movements.stream().anyMatch(m -> wholeMonths(m.day()) < 0);
    }

    /**
     * The rates of these movements. Equal months when every movement lies a whole number of
     * calendar months after the first money received, real days over 365 otherwise.
     */
    public static AnnualRates of(List<Movement> movements) {
        LocalDate start = day(movements, Movement::received, true);
        LocalDate end = day(movements, m -> !m.received(), false);
        BigDecimal received = sum(movements, Movement::received);
        BigDecimal paid = sum(movements, m -> !m.received());
        if (start == null || end == null || received.signum() == 0 || paid.signum() == 0) {
            return none(RateGap.ONE_DIRECTION, received, paid, 0);
        }
        int days = (int) ChronoUnit.DAYS.between(start, end);
        if (days <= 0) {
            return none(RateGap.SAME_DAY, received, paid, 0);
        }
        if (paid.compareTo(received) < 0) {
            return none(RateGap.NOT_REPAID, received, paid, days);
        }
        return new RateCalculation(movements, start).rates(received, paid, days);
    }

    private AnnualRates rates(BigDecimal received, BigDecimal paid, int days) {
        double[] times = movements.stream().mapToDouble(m -> months(m.day())).toArray();
        double[] amounts = movements.stream().mapToDouble(m -> m.signed().doubleValue()).toArray();
        RateFinder.Found found = RateFinder.find(times, amounts);
        Double simple = simple(received, paid);
        boolean shortTerm = days < SHORT_DAYS;
        if (found.gap() != null) {
            RateGap gap = shortTerm && simple != null ? null : found.gap();
            return new AnnualRates(
                    null, null, null, simple, dated, shortTerm, gap, received, paid, days);
        }
        double monthly = found.rate();
        return new AnnualRates(
                monthly,
                MONTHS * monthly,
                Math.expm1(MONTHS * Math.log1p(monthly)),
                simple,
                dated,
                shortTerm,
                null,
                received,
                paid,
                days);
    }

    /**
     * Cost over the sum of outstanding principal times years. Principal falls by the contract's own
     * principal parts where they are known, and in proportion to the repayments otherwise.
     */
    private @Nullable Double simple(BigDecimal received, BigDecimal paid) {
        Predicate<Movement> repays = repays(movements);
        double weights = sum(movements, repays).doubleValue();
        double years = 0;
        for (Movement movement : movements) {
            double time = months(movement.day()) / MONTHS;
            double amount = movement.amount().doubleValue();
            if (movement.received()) {
                years -= amount * time;
            } else if (repays.test(movement)) {
                years += amount / weights * received.doubleValue() * time;
            }
        }
        double cost = paid.subtract(received).doubleValue();
        return years > 0 ? cost / years : null;
    }

    private static Predicate<Movement> repays(List<Movement> movements) {
        boolean mixed = has(movements, Movement.Role.REPAYMENT);
        boolean principal = has(movements, Movement.Role.PRINCIPAL);
        boolean interest = has(movements, Movement.Role.INTEREST);
        if (!mixed && !principal && !interest) {
            return m -> !m.received();
        }
        return m ->
                switch (m.role()) {
                    case RECEIVED, COST -> false;
                    case REPAYMENT, PRINCIPAL -> true;
                    case INTEREST -> !principal;
                };
    }

    /**
     * One movement in the working of the monthly rate.
     *
     * @param months time since the first money received
     * @param factor what an amount then is worth on the first day
     * @param present the signed amount brought back to the first day
     */
    public record Step(Movement movement, double months, double factor, double present) {}

    /** How the movements sum to nothing at this monthly rate; empty where there is no first day. */
    public static List<Step> steps(List<Movement> movements, double monthly) {
        LocalDate first = day(movements, Movement::received, true);
        if (first == null) {
            return List.of();
        }
        RateCalculation calculation = new RateCalculation(movements, first);
        return movements.stream()
                .map(m -> {
                    double months = calculation.months(m.day());
                    double factor = Math.exp(-months * Math.log1p(monthly));
                    return new Step(m, months, factor, m.signed().doubleValue() * factor);
                })
                .toList();
    }

    /**
     * A time during which principal stays the same, in the working of the simple rate.
     *
     * @param outstanding yuan
     */
    public record Period(LocalDate from, LocalDate to, double years, double outstanding) {}

    /** The outstanding principal over time, whose sum of products the simple rate rests on. */
    public static List<Period> periods(List<Movement> movements) {
        LocalDate first = day(movements, Movement::received, true);
        if (first == null) {
            return List.of();
        }
        RateCalculation calculation = new RateCalculation(movements, first);
        Predicate<Movement> repays = repays(movements);
        double received = sum(movements, Movement::received).doubleValue();
        double weights = sum(movements, repays).doubleValue();
        List<Period> periods = new ArrayList<>();
        LocalDate from = first;
        double outstanding = 0;
        for (Movement movement :
                movements.stream().sorted(Comparator.comparing(Movement::day)).toList()) {
            if (!movement.received() && !repays.test(movement)) {
                continue;
            }
            if (movement.day().isAfter(from)) {
                double years =
                        (calculation.months(movement.day()) - calculation.months(from)) / MONTHS;
                periods.add(new Period(from, movement.day(), years, outstanding));
                from = movement.day();
            }
            double amount = movement.amount().doubleValue();
            outstanding += movement.received() ? amount : -amount / weights * received;
        }
        return periods;
    }

    private static boolean has(List<Movement> movements, Movement.Role role) {
        return movements.stream().anyMatch(m -> m.role() == role);
    }

    /** Months since the start: whole ones, or days over 365 twelfths when the dates are uneven. */
    private double months(LocalDate day) {
        return dated ? ChronoUnit.DAYS.between(start, day) * MONTHS / DAYS : wholeMonths(day);
    }

    private long wholeMonths(LocalDate day) {
        long months =
                12L * (day.getYear() - start.getYear())
                        + day.getMonthValue()
                        - start.getMonthValue();
        return months >= 0 && start.plusMonths(months).equals(day) ? months : -1;
    }

    private static AnnualRates none(RateGap gap, BigDecimal received, BigDecimal paid, int days) {
        return new AnnualRates(
                null, null, null, null, true, days < SHORT_DAYS, gap, received, paid, days);
    }

    private static BigDecimal sum(List<Movement> movements, Predicate<Movement> which) {
        return movements.stream()
                .filter(which)
                .map(Movement::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable LocalDate day(
            List<Movement> movements, Predicate<Movement> which, boolean first) {
        return movements.stream()
                .filter(which)
                .map(Movement::day)
                .reduce((a, b) -> a.isBefore(b) == first ? a : b)
                .orElse(null);
    }
}
