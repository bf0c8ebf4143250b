package org.anning.timeline.patterns;

import org.anning.common.EntryId;

import java.util.List;

/**
 * One figure and the entries behind it.
 *
 * @param number the figure; a lower bound where it is rough
 * @param rough whether an estimate or a time that is not sharp is in it, so that it is to be
 *     printed as "at least"
 * @param entries the entries that it counts, in the order of time
 */
public record Fact(long number, boolean rough, List<EntryId> entries) {

    static final Fact NONE = new Fact(0, false, List.of());
}
