package org.anning.desk;

import org.anning.common.PersonalData;

import java.util.List;
import java.util.Map;

/**
 * What a search brought.
 *
 * @param listed in the order in which they are shown
 * @param more how many others there are of each kind
 */
@PersonalData
public record SearchHits(List<SearchHit> listed, Map<HitKind, Integer> more) {

    public static final SearchHits NONE = new SearchHits(List.of(), Map.of());

    public SearchHits {
        listed = List.copyOf(listed);
        more = Map.copyOf(more);
    }

    @Override
    public String toString() {
        return "SearchHits";
    }
}
