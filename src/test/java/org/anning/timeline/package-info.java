/** Tests of the timeline. */
@NullMarked
package org.anning.timeline;

import org.jspecify.annotations.NullMarked;
