/** Tests of the papers about money. */
@NullMarked
package org.anning.loans.papers;

import org.jspecify.annotations.NullMarked;
