/** The window of the user guide. */
@NullMarked
package org.anning.guide.ui;

import org.jspecify.annotations.NullMarked;
