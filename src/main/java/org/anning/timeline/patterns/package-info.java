/**
 * What nobody can count by hand: contacts per day and hour, and the figures that the collection
 * standard speaks of, each with the entries behind it. Pure; hints, never verdicts.
 *
 * <p>Begin with {@link org.anning.timeline.patterns.Patterns} and {@link
 * org.anning.timeline.patterns.DayCounts}. May use {@code timeline}, {@code law} and {@code
 * common}.
 */
@NullMarked
package org.anning.timeline.patterns;

import org.jspecify.annotations.NullMarked;
