package org.anning.law;

import java.time.LocalDate;

/**
 * Periods of a petition to the financial regulator: calendar days unless working days are said
 * (petition-nfra-2025-50).
 */
final class PetitionRule implements CountingRule {

    @Override
    public End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return CountingRule.counted(start, length, unit, holidays);
    }
}
