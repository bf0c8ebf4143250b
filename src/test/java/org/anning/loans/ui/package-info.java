/** Tests of the loan screens. */
@NullMarked
package org.anning.loans.ui;

import org.jspecify.annotations.NullMarked;
