/**
 * The law as data and pure rules: conduct flags, provisions with their dates, figures, deadlines.
 *
 * <p>May use {@code common} only; knows no database, no window and no clock.
 */
@NullMarked
package org.anning.law;

import org.jspecify.annotations.NullMarked;
