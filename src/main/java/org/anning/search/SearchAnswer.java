package org.anning.search;

import org.anning.common.PersonalData;

import java.util.List;
import java.util.Map;

/**
 * What a search brought.
 *
 * @param found the best of each kind, in the order in which they are shown
 * @param all how many there are of each kind, those that are not listed included
 */
@PersonalData
public record SearchAnswer(List<Found> found, Map<FoundKind, Integer> all) {

    @Override
    public String toString() {
        return "SearchAnswer";
    }
}
