package org.anning.evidence;

import org.anning.common.PersonalData;
import org.anning.law.ProofTerm;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A timeline entry that nothing proves.
 *
 * @param term how long proof can be had from others; null where nobody is known to keep any
 * @param until the last safe day to get it; null with {@code term}
 */
@PersonalData
public record Gap(EntryRow entry, @Nullable ProofTerm term, @Nullable LocalDate until) {

    /** Whether proof can still be had on this day. */
    public boolean obtainable(LocalDate today) {
        return until != null && !today.isAfter(until);
    }

    @Override
    public String toString() {
        return "Gap";
    }
}
