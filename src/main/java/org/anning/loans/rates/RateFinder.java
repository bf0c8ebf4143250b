package org.anning.loans.rates;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Finds the rate at which payments are worth what was received: the root of {@code Σ a·(1+r)^-t}.
 * Ends after a bounded number of steps for any finite input, and says so when it cannot decide.
 */
final class RateFinder {

    private static final double LOW = Math.log(0.01);
    private static final double HIGH = Math.log(11);
    private static final int HALVINGS = 64;
    private static final int GRID = 4_000;
    private static final double ZERO = 1e-9;

    /** Less than nothing by so little that a rate of nothing lies above it. */
    private static final double BELOW_ZERO = -1e-6;

    /**
     * @param rate per unit of time, when {@code gap} is null
     */
    record Found(double rate, @Nullable RateGap gap) {

        static Found none(RateGap gap) {
            return new Found(Double.NaN, gap);
        }
    }

    private final double[] times;
    private final double[] amounts;

    private RateFinder(double[] times, double[] amounts) {
        this.times = times;
        this.amounts = amounts;
    }

    /**
     * The rate per unit of time, between -99 % and 1,000 %.
     *
     * @param times of each amount, in any order
     * @param amounts positive when received, negative when paid
     */
    static Found find(double[] times, double[] amounts) {
        return merged(times, amounts).find();
    }

    /** In order of time, one amount for each moment, without zeros, the largest being 1. */
    private static RateFinder merged(double[] times, double[] amounts) {
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> times[i]));
        double largest = Arrays.stream(amounts).map(Math::abs).max().orElse(0);
        double[] at = new double[times.length];
        double[] sum = new double[times.length];
        int n = 0;
        for (int i : order) {
            if (n > 0 && at[n - 1] == times[i]) {
                sum[n - 1] += amounts[i] / largest;
            } else {
                at[n] = times[i];
                sum[n++] = amounts[i] / largest;
            }
        }
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (Math.abs(sum[i]) > 1e-15) {
                at[kept] = at[i];
                sum[kept++] = sum[i];
            }
        }
        return new RateFinder(Arrays.copyOf(at, kept), Arrays.copyOf(sum, kept));
    }

    private Found find() {
        if (times.length < 2) {
            return Found.none(RateGap.SAME_DAY);
        }
        return switch (signChanges(amounts)) {
            case 0 -> Found.none(RateGap.ONE_DIRECTION);
            // One change of sign: exactly one rate fits (Descartes' rule for exponentials).
            case 1 -> between(LOW, HIGH);
            default -> several();
        };
    }

    private Found several() {
        double[] cumulative = amounts.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        // Norstrom: when the running balance changes sign once, one rate of nothing or more fits.
        if (signChanges(cumulative) == 1) {
            return between(BELOW_ZERO, HIGH);
        }
        Found only = Found.none(RateGap.OUT_OF_RANGE);
        double left = LOW;
        int roots = 0;
        for (int i = 1; i <= GRID; i++) {
            double right = LOW + (HIGH - LOW) * i / GRID;
            if (crosses(left, right)) {
                roots++;
                only = between(left, right);
            }
            left = right;
        }
        return roots > 1 ? Found.none(RateGap.SEVERAL_RATES) : only;
    }

    private boolean crosses(double left, double right) {
        return negative(value(left)) != negative(value(right));
    }

    private static boolean negative(double value) {
        return value < 0;
    }

    private Found between(double from, double to) {
        if (!crosses(from, to)) {
            return Found.none(RateGap.OUT_OF_RANGE);
        }
        boolean below = negative(value(from));
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (negative(value(middle)) == below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return rate((low + high) / 2);
    }

    private static Found rate(double logarithm) {
        double rate = Math.expm1(logarithm);
        return new Found(Math.abs(rate) < ZERO ? 0 : rate, null);
    }

    /**
     * A positive multiple of the value at rate {@code e^s - 1}. Counted from the end of time that
     * keeps every power at or below one, so that thirty years cannot overflow.
     */
    private double value(double s) {
        double origin = s >= 0 ? times[0] : times[times.length - 1];
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += amounts[i] * Math.exp(-s * (times[i] - origin));
        }
        return sum;
    }

    private static int signChanges(double[] values) {
        int changes = 0;
        double last = 0;
        for (double value : values) {
            if (Math.abs(value) > 1e-12) {
                if (last != 0 && negative(value) != negative(last)) {
                    changes++;
                }
                last = value;
            }
        }
        return changes;
    }
}
