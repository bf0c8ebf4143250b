/** Handing a case over to another casebook and taking one, in the window. */
@NullMarked
package org.anning.casefile.ui;

import org.jspecify.annotations.NullMarked;
