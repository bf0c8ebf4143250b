/**
 * The timeline: what was done to the client, when, by whom and to whom, one entry per contact or
 * series of contacts.
 *
 * <p>Begin with {@link org.anning.timeline.ContactFacts}, the one list of fields, then {@link
 * org.anning.timeline.TimelineService}. May use {@code cases}, {@code lenders}, {@code law}, {@code
 * storage} and {@code common}.
 */
@NullMarked
package org.anning.timeline;

import org.jspecify.annotations.NullMarked;
