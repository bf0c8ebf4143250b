/** Tests of the quick entry line. */
@NullMarked
package org.anning.timeline.quick;

import org.jspecify.annotations.NullMarked;
