package org.anning.law;

import org.anning.common.Coded;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Which days are worked: weekdays, except the announced days off, and with the make-up working days
 * (domain 8.2). A year without an announced list knows weekends only.
 */
public final class Holidays {

    private static final int LONGEST_DAYS = 31;

    /** What a row announces. */
    public enum Kind implements Coded {
        REST,
        WORK
    }

    private final Set<LocalDate> rest = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    Holidays(LawTables tables) {
        for (Cells row : tables.rows("holidays.tsv")) {
            LocalDate first = row.day(0);
            LocalDate last = row.day(1);
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
                throw row.bad(1);
            }
            Kind kind = row.coded(2, Kind.class);
            row.mark(5);
            row.day(6);
            first.datesUntil(last.plusDays(1))
                    .forEach(day -> {
                        (kind == Kind.REST ? rest : work).add(day);
                        years.add(day.getYear());
                    });
        }
    }

    public boolean worked(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return work.contains(day) || (!weekend && !rest.contains(day));
    }

    /** This day, or the next one that is worked. */
    public LocalDate rolled(LocalDate day) {
        LocalDate rolled = day;
        while (!worked(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    /** The day that lies so many worked days after this one. */
    public LocalDate plusWorked(LocalDate day, int worked) {
        LocalDate end = day;
        for (int left = worked; left > 0; ) {
            end = end.plusDays(1);
            if (worked(end)) {
                left--;
            }
        }
        return end;
    }

    /** Whether every year from the first to the second day has an announced list. */
    public boolean announced(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!years.contains(year)) {
                return false;
            }
        }
        return true;
    }
}
