/**
 * The loans of a case: the list, and one loan with its lender and payments as a form.
 *
 * <p>Begin with {@link org.anning.loans.ui.LoansScreens}.
 */
@NullMarked
package org.anning.loans.ui;

import org.jspecify.annotations.NullMarked;
