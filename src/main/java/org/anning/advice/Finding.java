package org.anning.advice;

import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a named fact came out as for one case.
 *
 * @param holds yes, no, or not known: then the advice asks and does not guess
 * @param grounds what it rests on; empty for a plain no
 * @param from for a no: the day from which it will hold if nothing changes, or null
 */
public record Finding(YesNo holds, List<Ground> grounds, @Nullable LocalDate from) {

    public Finding {
        grounds = List.copyOf(grounds);
    }

    /** It does not hold. */
    public static Finding no() {
        return new Finding(YesNo.NO, List.of(), null);
    }

    /** Nobody has said. */
    public static Finding unknown() {
        return new Finding(YesNo.UNKNOWN, List.of(), null);
    }

    /** It holds, and rests on these. */
    public static Finding yes(Collection<Ground> grounds) {
        return new Finding(YesNo.YES, List.copyOf(grounds), null);
    }

    /** It does not hold yet; from this day on it will, if nothing changes. */
    static Finding later(LocalDate from, Collection<Ground> grounds) {
        return new Finding(YesNo.NO, List.copyOf(grounds), from);
    }

    /** It holds where there is anything to rest on. */
    public static Finding where(Collection<Ground> grounds) {
        return grounds.isEmpty() ? no() : yes(grounds);
    }

    /** The opposite; what is not known stays so. */
    Finding not() {
        return switch (holds) {
            case YES -> new Finding(YesNo.NO, grounds, null);
            case NO -> new Finding(YesNo.YES, grounds, null);
            case UNKNOWN -> this;
        };
    }

    /** Both hold. */
    Finding and(Finding other) {
        if (never() || other.never()) {
            return no();
        }
        Set<Ground> all = new LinkedHashSet<>(grounds);
        all.addAll(other.grounds);
        if (holds == YesNo.UNKNOWN || other.holds == YesNo.UNKNOWN) {
            return new Finding(YesNo.UNKNOWN, List.copyOf(all), null);
        }
        LocalDate day = latest(from, other.from);
        return day == null ? yes(all) : later(day, all);
    }

    private boolean never() {
        return holds == YesNo.NO && from == null;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    /** Whether it is known to hold. */
    public boolean yes() {
        return holds == YesNo.YES;
    }
}
