package org.anning.law;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the rate of a loan is compared with (domain 4.3).
 *
 * @param name stable, such as {@code private-2020}
 * @param percent the figure in per cent a year, or null when the row is a duty without a figure of
 *     its own, or its figure is not in the data
 * @param measure which of the three rates it is compared with
 * @param nature who holds lenders to it
 * @param provisions keys into the catalogue, the first being the main one
 * @param mark how sure the row is
 * @param carriedForward whether the figure rests on an LPR that may have changed since
 */
public record InterestLine(
        String name,
        @Nullable BigDecimal percent,
        Measure measure,
        Nature nature,
        List<String> provisions,
        Mark mark,
        boolean carriedForward) {

    public InterestLine {
        provisions = List.copyOf(provisions);
    }

    /** Which rate a line speaks of (domain 4.2). */
    public enum Measure implements Coded {
        NOMINAL,
        EFFECTIVE,
        SIMPLE
    }

    /** Who holds lenders to a line. */
    public enum Nature implements Coded {
        COURT,
        PRACTICE,
        REGULATOR,
        CRIME
    }
}
