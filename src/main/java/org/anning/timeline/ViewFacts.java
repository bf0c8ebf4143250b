package org.anning.timeline;

import org.anning.common.PersonalData;

/**
 * A filter of the timeline under a name, for every case of the casebook.
 *
 * @param name as the volunteer calls it
 * @param filter what is shown, in the form the list itself reads and writes
 */
@PersonalData
public record ViewFacts(String name, String filter) {

    @Override
    public String toString() {
        return "ViewFacts";
    }
}
