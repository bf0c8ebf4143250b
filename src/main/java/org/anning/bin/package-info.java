/**
 * Taking back what was done, and the bin: what was struck or removed, and bringing it back.
 *
 * <p>Begin with {@link org.anning.bin.TakingBack}; the work itself is done by {@link
 * org.anning.storage.Doings} and {@link org.anning.storage.Bin}.
 */
@NullMarked
package org.anning.bin;

import org.jspecify.annotations.NullMarked;
