/** Tests of budget, offers and plans. */
@NullMarked
package org.anning.loans.plans;

import org.jspecify.annotations.NullMarked;
