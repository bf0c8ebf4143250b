package org.anning.law;

import java.time.LocalDate;

/** Periods in court: a last day off moves; what is posted in time is in time (cpl-85). */
final class CourtRule implements CountingRule {

    @Override
    public End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return CountingRule.moved(start, length, unit, holidays);
    }
}
