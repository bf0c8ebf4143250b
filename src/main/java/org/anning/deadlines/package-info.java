/**
 * The deadlines of a case: which events of it begin one, when it ends, what a person noted about
 * it. A deadline is worked out afresh each time from the steps, entries, loans and evidence; kept
 * are only the notes of people, and the day that was last shown, so that a change can be told.
 *
 * <p>Begin with {@link org.anning.deadlines.Beginnings}, which is pure, and {@link
 * org.anning.deadlines.DeadlineService}. The rules themselves are data of {@code law}.
 */
@NullMarked
package org.anning.deadlines;

import org.jspecify.annotations.NullMarked;
