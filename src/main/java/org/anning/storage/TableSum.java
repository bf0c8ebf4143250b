package org.anning.storage;

/**
 * What one table of a casebook held.
 *
 * @param rows how many rows
 * @param sha256 of the rows as they stand in a backup
 */
public record TableSum(String table, long rows, String sha256) {}
