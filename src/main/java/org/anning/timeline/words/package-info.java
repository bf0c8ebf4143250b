/**
 * How entries are put into words, on the screen and on paper alike.
 *
 * <p>Begin with {@link org.anning.timeline.words.EntryWords}. May use {@code timeline}, {@code
 * timeline.quick}, {@code law} and {@code common}.
 */
@NullMarked
package org.anning.timeline.words;

import org.jspecify.annotations.NullMarked;
