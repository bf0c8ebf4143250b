package org.anning.law;

import java.time.LocalDate;

/** Periods of a consumer complaint: calendar days, and no last day moves (cmp-2020-43). */
final class ComplaintRule implements CountingRule {

    @Override
    public End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return CountingRule.counted(start, length, unit, holidays);
    }
}
