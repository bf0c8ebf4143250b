/** The screens of hours, outcomes and the check by a second person. */
@NullMarked
package org.anning.work.ui;

import org.jspecify.annotations.NullMarked;
