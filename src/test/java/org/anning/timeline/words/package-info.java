/** Tests of how entries are put into words. */
@NullMarked
package org.anning.timeline.words;

import org.jspecify.annotations.NullMarked;
