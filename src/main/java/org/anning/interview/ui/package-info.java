/**
 * The interview on screen: guided part by part, or all on one page.
 *
 * <p>Begin with {@link org.anning.interview.ui.InterviewScreens}.
 */
@NullMarked
package org.anning.interview.ui;

import org.jspecify.annotations.NullMarked;
