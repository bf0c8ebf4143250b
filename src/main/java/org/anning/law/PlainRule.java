package org.anning.law;

import java.time.LocalDate;

/** Periods of which no rule moves the last day, and times after which evidence is gone. */
final class PlainRule implements CountingRule {

    @Override
    public End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return CountingRule.counted(start, length, unit, holidays);
    }
}
