/**
 * The report on a timeline: figures, pictures and entries on paper. Pure; hints, never verdicts.
 *
 * <p>Begin with {@link org.anning.timeline.report.TimelineReport}; other papers can take the
 * pictures from {@link org.anning.timeline.report.ReportDrawings}. May use {@code timeline}, {@code
 * timeline.patterns}, {@code timeline.words}, {@code printing}, {@code law} and {@code common}.
 */
@NullMarked
package org.anning.timeline.report;

import org.jspecify.annotations.NullMarked;
