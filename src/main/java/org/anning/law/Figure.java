package org.anning.law;

import org.anning.common.Coded;
import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A standard figure of collection (domain 1.7), or a rule without a number.
 *
 * @param code such as {@code night_start}
 * @param value as text: a clock time such as 22:00, a whole number, or "" for a rule
 * @param provisions keys it rests on
 */
public record Figure(
        String code,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String value,
        Unit unit,
        String zh,
        String en,
        List<String> provisions,
        Mark mark,
        LocalDate lastChecked)
        implements Dated {

    /** What the value counts. */
    public enum Unit implements Coded {
        TIME,
        CALLS,
        TIMES,
        DAYS,
        MONTHS,
        YEARS,
        YUAN,
        RULE
    }

    public Figure {
        provisions = List.copyOf(provisions);
    }

    public String text(Lang lang) {
        return lang.pick(zh, en);
    }
}
