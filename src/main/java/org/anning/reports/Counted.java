package org.anning.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a report counts.
 *
 * @param key which row; rows stand in the order of their keys
 * @param label what the row is called
 * @param column which column, from 0
 * @param day by which it falls into a period
 * @param amount what is added up beside the count
 */
record Counted(
        UUID caseId, String key, String label, int column, LocalDate day, BigDecimal amount) {}
