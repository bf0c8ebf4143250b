/**
 * The twelve reports for the group and its funders: counts of a period, with small ones hidden.
 *
 * <p>Begin with {@link org.anning.reports.ReportKind}, the table of all reports.
 */
@NullMarked
package org.anning.reports;

import org.jspecify.annotations.NullMarked;
