package org.anning.reports;

import java.time.LocalDate;

/**
 * The days that a report is about, both included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
