/**
 * The quick entry line: what a volunteer types while listening becomes chips and then contact
 * facts. Pure: text and the time of day go in, chips come out; where a word has two fair readings
 * the chip stays open and asks.
 *
 * <p>Begin with {@link org.anning.timeline.quick.QuickLine}. May use {@code timeline}, {@code law}
 * and {@code common}.
 */
@NullMarked
package org.anning.timeline.quick;

import org.jspecify.annotations.NullMarked;
