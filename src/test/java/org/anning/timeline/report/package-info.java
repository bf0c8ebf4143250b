/** Tests of the report on a timeline. */
@NullMarked
package org.anning.timeline.report;

import org.jspecify.annotations.NullMarked;
