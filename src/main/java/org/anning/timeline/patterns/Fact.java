package org.anning.timeline.patterns;

import org.anning.common.EntryId;

import java.util.List;

/**
 * One figure and the entries behind it.
 *
 * @param number the figure
 * @param entries the entries that it counts, in the order of time
 */
public record Fact(long number, List<EntryId> entries) {

    static final Fact NONE = new Fact(0, List.of());
}
