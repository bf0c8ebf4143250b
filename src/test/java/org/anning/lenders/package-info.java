/** Tests of lenders. */
@NullMarked
package org.anning.lenders;

import org.jspecify.annotations.NullMarked;
