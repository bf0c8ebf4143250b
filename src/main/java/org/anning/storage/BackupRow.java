package org.anning.storage;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that lies in the casebook's folder or at its second place. Only proved ones get their
 * name, so each of them could be restored when it was made.
 */
public record BackupRow(Path file, Instant madeAt, long bytes) {}
