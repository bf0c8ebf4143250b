/** Tests of the main window. */
@NullMarked
package org.anning.desk;

import org.jspecify.annotations.NullMarked;
