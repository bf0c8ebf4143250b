/** Tests of the arithmetic of loans. */
@NullMarked
package org.anning.loans.rates;

import org.jspecify.annotations.NullMarked;
