/**
 * The screens of the timeline: the quick line with its chips, the pictures, the list with its
 * filters, and the form for one entry.
 *
 * <p>Begin with {@link org.anning.timeline.ui.TimelineScreens}.
 */
@NullMarked
package org.anning.timeline.ui;

import org.jspecify.annotations.NullMarked;
