/** Tests of the patterns. */
@NullMarked
package org.anning.timeline.patterns;

import org.jspecify.annotations.NullMarked;
