package org.anning.storage;

/**
 * What a restored casebook holds.
 *
 * @param missingFiles how many pieces of evidence had no file beside the backup
 */
public record Restored(BackupContent content, long missingFiles) {}
