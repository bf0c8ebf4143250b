package org.anning.law;

import java.time.LocalDate;

/**
 * How a period is counted (domain 8.1). Common to all: the day of the event is not counted (cc-201,
 * cpl-85), and a month ends on the same day-number, or on its last day (cc-202).
 */
interface CountingRule {

    /**
     * The last day of a period, before and after it is moved.
     *
     * @param raw as counted
     * @param rolled where it lies once a day off has moved it; the same where the rule moves
     *     nothing
     * @param usesHolidays whether days off mattered, so that their list must be known
     */
    record End(LocalDate raw, LocalDate rolled, boolean usesHolidays) {

        static End fixed(LocalDate day) {
            return new End(day, day, false);
        }
    }

    /** The end of a period that the event of this day began. */
    End end(LocalDate start, int length, PeriodUnit unit, Holidays holidays);

    /** The end without regard to days off, except that working days are counted as such. */
    static End counted(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        return switch (unit) {
            case HOURS -> End.fixed(start.plusDays((length + 23) / 24));
            case DAYS -> End.fixed(start.plusDays(length));
            case MONTHS -> End.fixed(start.plusMonths(length));
            case YEARS -> End.fixed(start.plusYears(length));
            case WORKING_DAYS -> {
                LocalDate end = holidays.plusWorked(start, length);
                yield new End(end, end, true);
            }
        };
    }

    /** The same, moved to the next worked day where it falls on a day off (cc-203, cpl-85). */
    static End moved(LocalDate start, int length, PeriodUnit unit, Holidays holidays) {
        End end = counted(start, length, unit, holidays);
        return new End(end.raw(), holidays.rolled(end.raw()), true);
    }
}
