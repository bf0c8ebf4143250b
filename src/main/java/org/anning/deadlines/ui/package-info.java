/** The screen of the deadlines of a case. */
@NullMarked
package org.anning.deadlines.ui;

import org.jspecify.annotations.NullMarked;
