/**
 * Whether somebody who is written down is known already, as the same person or on the other side.
 *
 * <p>Begin with {@link org.anning.parties.Likeness}, which compares two parties, and {@link
 * org.anning.parties.PartyChecks}, which finds those of the casebook and keeps what was decided. It
 * reads columns of {@code clients}, {@code cases}, {@code lenders}, {@code loans} and {@code
 * timeline} and writes none, except that {@link org.anning.parties.ClientMerges} makes one client
 * of two. May use {@code storage}, {@code names}, {@code printing}, {@code clients}, {@code
 * lenders}, {@code cases} and {@code timeline}.
 */
@NullMarked
package org.anning.parties;

import org.jspecify.annotations.NullMarked;
