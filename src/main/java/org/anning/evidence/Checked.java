package org.anning.evidence;

import org.anning.common.PersonalData;

import java.util.List;
import java.util.UUID;

/**
 * What a check of one piece found.
 *
 * @param entries the timeline entries that it proves
 * @param custodyWhole whether its custody log is unbroken
 */
@PersonalData
public record Checked(EvidenceRow row, Integrity state, List<UUID> entries, boolean custodyWhole) {

    /** Whether somebody must be told. */
    public boolean bad() {
        return state == Integrity.CHANGED || state == Integrity.MISSING || !custodyWhole;
    }

    @Override
    public String toString() {
        return "Checked";
    }
}
