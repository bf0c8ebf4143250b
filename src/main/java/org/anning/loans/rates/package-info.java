/**
 * What a loan really costs: the three annual rates, the line that applies, the cautious finding,
 * and what a court would count. Pure arithmetic over {@link org.anning.loans.LoanRow}.
 *
 * <p>Begin with {@link org.anning.loans.rates.LoanAssessment}. Knows no database and no clock.
 */
@NullMarked
package org.anning.loans.rates;

import org.jspecify.annotations.NullMarked;
