/**
 * What was borrowed, what came, what was paid: the facts of a loan and its dated cash flows.
 *
 * <p>Begin with {@link org.anning.loans.LoanFacts}. May use {@code cases}, {@code lenders}, {@code
 * law}, {@code storage} and {@code common}.
 */
@NullMarked
package org.anning.loans;

import org.jspecify.annotations.NullMarked;
