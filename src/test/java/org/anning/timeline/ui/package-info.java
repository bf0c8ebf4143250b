/** Tests of the screens of the timeline. */
@NullMarked
package org.anning.timeline.ui;

import org.jspecify.annotations.NullMarked;
