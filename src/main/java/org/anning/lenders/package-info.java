/**
 * Lenders and those who collect for them: one directory for the whole casebook.
 *
 * <p>Begin with {@link org.anning.lenders.LenderFacts}. May use {@code law}, {@code storage} and
 * {@code common}.
 */
@NullMarked
package org.anning.lenders;

import org.jspecify.annotations.NullMarked;
