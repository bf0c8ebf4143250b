/**
 * The papers about money: how a cost was worked out, the budget, ways of repaying, what a lender's
 * paper lacks; and the sentences that they share with the screens.
 *
 * <p>Begin with {@link org.anning.loans.papers.MoneyPapers}. Pure: knows no database and no clock.
 */
@NullMarked
package org.anning.loans.papers;

import org.jspecify.annotations.NullMarked;
