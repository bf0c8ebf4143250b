package org.anning.search;

import org.anning.common.PersonalData;

import java.util.List;

/**
 * What a search brought.
 *
 * @param found the best of each kind, in the order in which they are shown
 * @param all how many there are, those that are not listed included
 */
@PersonalData
public record SearchAnswer(List<Found> found, int all) {

    @Override
    public String toString() {
        return "SearchAnswer";
    }
}
