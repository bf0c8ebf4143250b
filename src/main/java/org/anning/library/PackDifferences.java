package org.anning.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a content pack would change here.
 *
 * @param pack the pack
 * @param all each thing that is not here already, in the order of the pack
 */
public record PackDifferences(ContentPack pack, List<Difference> all) {

    public PackDifferences {
        all = List.copyOf(all);
    }

    /** What will stand at each spot. */
    public Map<Spot, String> becomes() {
        Map<Spot, String> becomes = new LinkedHashMap<>();
        all.forEach(d -> becomes.put(d.spot(), d.becomes()));
        return becomes;
    }
}
