package org.anning.law;

import java.time.LocalTime;

/**
 * The clock times of the night as the dated figures {@code night_start} and {@code night_end} have
 * them (domain 1.7).
 *
 * @param start included
 * @param end not included; usually on the next day
 */
public record NightTimes(LocalTime start, LocalTime end) {

    /** Whether this clock time is in the night. */
    public boolean holds(LocalTime clock) {
        boolean begun = !clock.isBefore(start);
        boolean before = clock.isBefore(end);
        return start.isBefore(end) ? begun && before : begun || before;
    }
}
