package org.anning.law;

import java.time.LocalDate;

/** Periods of the Civil Code: a last day off moves to the next worked day (cc-201 to cc-203). */
final class CivilRule implements CountingRule {

    @Override
    public End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return CountingRule.moved(start, length, unit, holidays);
    }
}
