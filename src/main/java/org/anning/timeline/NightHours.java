package org.anning.timeline;

import org.anning.common.YesNo;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The hours in which nobody may be contacted about a debt unless that was agreed: from the start
 * (included) to the end (not included). Provision gbt-45251 (domain 1.7).
 */
public record NightHours(LocalTime start, LocalTime end) {

    /** 22:00:00 is night, 08:00:00 is not. */
    public static final NightHours STANDARD =
            new NightHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    /** Whether this moment is in the night. */
    public boolean holds(LocalDateTime at) {
        LocalTime clock = at.toLocalTime();
        return !clock.isBefore(start) || clock.isBefore(end);
    }

    /**
     * Whether a contact at this time was in the night: yes or no only where every possible moment
     * says the same.
     */
    public YesNo of(EventTime time) {
        if (!time.hasClock() && time.precision() != Precision.PART_OF_DAY) {
            return YesNo.UNKNOWN;
        }
        boolean first = holds(time.from());
        boolean last = holds(time.to());
        boolean whole = time.to().isBefore(nextChange(time.from()));
        return whole ? (first ? YesNo.YES : YesNo.NO) : first || last ? YesNo.UNKNOWN : YesNo.NO;
    }

    private LocalDateTime nextChange(LocalDateTime at) {
        LocalTime change = holds(at) ? end : start;
        LocalDateTime today = at.toLocalDate().atTime(change);
        return today.isAfter(at) ? today : today.plusDays(1);
    }
}
