package org.anning.timeline.patterns;

import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Contacts by day of the week and hour of the day. Only entries whose hour is known are in it; how
 * many are not is said beside it.
 */
public final class HourGrid {

    private final int[][] counts = new int[7][24];
    private final int withoutHour;

    private HourGrid(List<EntryRow> entries) {
        int without = 0;
        for (EntryRow entry : entries) {
            if (!DayCounts.counts(entry)) {
                continue;
            }
            ContactFacts facts = entry.facts();
            if (hourKnown(facts.time())) {
                counts[row(facts)][facts.time().from().getHour()] += facts.contacts();
            } else {
                without++;
            }
        }
        withoutHour = without;
    }

    /** Counts these entries. */
    public static HourGrid of(List<EntryRow> entries) {
        return new HourGrid(entries);
    }

    /** Whether a time belongs into one hour of one day. */
    public static boolean hourKnown(EventTime time) {
        return time.hasClock()
                && (time.precision() != Precision.HOUR
                        || time.from().getHour() == time.to().getHour());
    }

    private static int row(ContactFacts facts) {
        return facts.time().from().getDayOfWeek().getValue() - 1;
    }

    /** Contacts on this day of the week that began in this hour. */
    public int at(DayOfWeek day, int hour) {
        return counts[day.getValue() - 1][hour];
    }

    /** The highest count in the grid. */
    public int highest() {
        int highest = 0;
        for (int[] row : counts) {
            for (int count : row) {
                highest = Math.max(highest, count);
            }
        }
        return highest;
    }

    /** How many entries have no known hour. */
    public int withoutHour() {
        return withoutHour;
    }
}
