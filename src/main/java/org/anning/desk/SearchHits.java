package org.anning.desk;

import org.anning.common.PersonalData;

import java.util.List;

/**
 * What a search brought.
 *
 * @param listed in the order in which they are shown
 * @param more how many others there are
 */
@PersonalData
public record SearchHits(List<SearchHit> listed, int more) {

    public static final SearchHits NONE = new SearchHits(List.of(), 0);

    public SearchHits {
        listed = List.copyOf(listed);
    }

    @Override
    public String toString() {
        return "SearchHits";
    }
}
