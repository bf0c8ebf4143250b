/** Tests of the package of the same name. */
@NullMarked
package org.anning.guide;

import org.jspecify.annotations.NullMarked;
