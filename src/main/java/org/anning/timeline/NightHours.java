package org.anning.timeline;

import org.anning.common.YesNo;
import org.anning.law.Law;
import org.anning.law.NightTimes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The hours in which nobody may be contacted about a debt unless that was agreed: from the start
 * (included) to the end (not included), by the figures of each day. Provision gbt-45251 (domain
 * 1.7).
 */
public final class NightHours {

    private final Law law;

    /**
     * @param law whose figures say when the night begins and ends
     */
    public NightHours(Law law) {
        this.law = law;
    }

    /** Whether this moment is in the night. */
    public boolean holds(LocalDateTime at) {
        return law.night(at.toLocalDate()).holds(at.toLocalTime());
    }

    /** Whether this hour of that day begins in the night. */
    public boolean holds(LocalDate day, int hour) {
        return holds(day.atTime(hour, 0));
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
        NightTimes night = law.night(at.toLocalDate());
        LocalTime change = night.holds(at.toLocalTime()) ? night.end() : night.start();
        LocalDateTime today = at.toLocalDate().atTime(change);
        return today.isAfter(at) ? today : today.plusDays(1);
    }
}
