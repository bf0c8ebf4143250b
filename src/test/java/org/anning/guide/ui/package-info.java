/** Tests of the package of the same name. */
@NullMarked
package org.anning.guide.ui;

import org.jspecify.annotations.NullMarked;
