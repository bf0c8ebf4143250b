/**
 * The small types that every feature shares: ids, codes, problems, refusals, texts, money.
 *
 * <p>Begin with {@link org.anning.common.Stored} and {@link org.anning.common.Problem}. Rests on
 * nothing else of ours.
 */
@NullMarked
package org.anning.common;

import org.jspecify.annotations.NullMarked;
