package org.anning.timeline.quick;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The day or days that some words name.
 *
 * @param part the part of the day that the same words name ("昨晚")
 * @param others other days that the words may as well mean; not empty means that it must be asked
 */
record Days(
        LocalDate first,
        LocalDate last,
        Sort sort,
        @Nullable DayPart part,
        boolean doubtful,
        List<LocalDate> others) {

    enum Sort {
        /** One day. */
        DAY,
        /** A period with sharp ends, in which something happened: a week, a month. */
        PERIOD,
        /** A period without sharp ends. */
        VAGUE,
        /** It went on all through. */
        RANGE
    }

    static Days day(LocalDate day) {
        return new Days(day, day, Sort.DAY, null, false, List.of());
    }

    static Days of(LocalDate first, LocalDate last, Sort sort) {
        return new Days(first, last, sort, null, false, List.of());
    }

    static Days vague(LocalDate first, LocalDate last) {
        return of(first, last, Sort.VAGUE);
    }

    Days in(DayPart named) {
        return new Days(first, last, sort, named, doubtful, others);
    }

    /** The same days, to be asked about. */
    Days asked(LocalDate... alternatives) {
        return new Days(first, last, sort, part, true, List.of(alternatives));
    }

    /** The same days ending today at the latest. */
    Days until(LocalDate today) {
        return last.isAfter(today) ? new Days(first, today, sort, part, doubtful, others) : this;
    }

    boolean oneDay() {
        return first.equals(last);
    }
}
