/**
 * What a client can pay and what to offer to whom: budget, capacity, order of debts, split, plans.
 * Pure arithmetic.
 *
 * <p>Begin with {@link org.anning.loans.plans.Budget} and {@link org.anning.loans.plans.Offers}.
 * Knows no database and no clock.
 */
@NullMarked
package org.anning.loans.plans;

import org.jspecify.annotations.NullMarked;
