package org.anning.law;

import java.time.LocalDate;
import java.util.Set;

/**
 * Periods of administrative review: 3, 5, 7 and 10 days are working days, others are calendar days
 * of which a last day off moves (arl-88).
 */
final class ReviewRule implements CountingRule {

    private static final Set<Integer> WORKING = Set.of(3, 5, 7, 10);

    @Override
    public End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return unit == PeriodUnit.DAYS && WORKING.contains(length)
                ? CountingRule.counted(start, length, PeriodUnit.WORKING_DAYS, holidays)
                : CountingRule.moved(start, length, unit, holidays);
    }
}
