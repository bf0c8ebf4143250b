/**
 * What is kept about paying: budgets in versions, what matters for the dates and duties of a debt,
 * what was offered, answered, agreed and paid.
 *
 * <p>Begin with {@link org.anning.loans.settling.CaseMoney}, which puts all of it together for a
 * case on a day. May use {@code loans}, its {@code rates} and {@code plans}, {@code cases}, {@code
 * law}, {@code storage} and {@code common}.
 */
@NullMarked
package org.anning.loans.settling;

import org.jspecify.annotations.NullMarked;
