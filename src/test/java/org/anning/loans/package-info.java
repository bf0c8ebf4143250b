/** Tests of loans. */
@NullMarked
package org.anning.loans;

import org.jspecify.annotations.NullMarked;
