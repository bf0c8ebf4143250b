package org.anning.timeline.quick;

import org.anning.timeline.CountBasis;

/**
 * How many contacts a line speaks of.
 *
 * @param number the number, or the lower bound of an estimate
 * @param perDay whether it is for each day
 */
public record Count(int number, boolean perDay, CountBasis basis) {}
