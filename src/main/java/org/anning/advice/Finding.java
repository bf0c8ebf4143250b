package org.anning.advice;

import org.anning.common.YesNo;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a named fact came out as for one case.
 *
 * @param holds yes, no, or not known: then the advice asks and does not guess
 * @param grounds what it rests on; empty for a plain no
 */
public record Finding(YesNo holds, List<Ground> grounds) {

    public Finding {
        grounds = List.copyOf(grounds);
    }

    /** It does not hold. */
    public static Finding no() {
        return new Finding(YesNo.NO, List.of());
    }

    /** Nobody has said. */
    public static Finding unknown() {
        return new Finding(YesNo.UNKNOWN, List.of());
    }

    /** It holds, and rests on these. */
    public static Finding yes(Collection<Ground> grounds) {
        return new Finding(YesNo.YES, List.copyOf(grounds));
    }

    /** It holds where there is anything to rest on. */
    public static Finding where(Collection<Ground> grounds) {
        return grounds.isEmpty() ? no() : yes(grounds);
    }

    /** The opposite; what is not known stays so. */
    Finding not() {
        return switch (holds) {
            case YES -> new Finding(YesNo.NO, grounds);
            case NO -> new Finding(YesNo.YES, grounds);
            case UNKNOWN -> this;
        };
    }

    /** Both hold. */
    Finding and(Finding other) {
        if (holds == YesNo.NO || other.holds == YesNo.NO) {
            return no();
        }
        boolean known = holds == YesNo.YES && other.holds == YesNo.YES;
        Set<Ground> all = new LinkedHashSet<>(grounds);
        all.addAll(other.grounds);
        return new Finding(known ? YesNo.YES : YesNo.UNKNOWN, List.copyOf(all));
    }

    /** Whether it is known to hold. */
    public boolean yes() {
        return holds == YesNo.YES;
    }
}
