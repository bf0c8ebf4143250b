/** Tests of budget, offers and plans. */
@NullMarked
package org.anning.loans.settling;

import org.jspecify.annotations.NullMarked;
