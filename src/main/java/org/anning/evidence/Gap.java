package org.anning.evidence;

import org.anning.common.PersonalData;
import org.anning.law.Deadline;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A timeline entry that nothing proves.
 *
 * @param deadline until when proof can be had from others; null where nobody is known to keep any
 */
@PersonalData
public record Gap(EntryRow entry, @Nullable Deadline deadline) {

    /** The last safe day to get proof; null where there is none. */
    public @Nullable LocalDate until() {
        return deadline == null ? null : deadline.due();
    }

    /** Whether proof can still be had on this day. */
    public boolean obtainable(LocalDate today) {
        LocalDate until = until();
        return until != null && !today.isAfter(until);
    }

    @Override
    public String toString() {
        return "Gap";
    }
}
