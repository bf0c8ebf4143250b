package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a damaged casebook was put together from.
 *
 * @param backup when the backup was made; null when the journal reaches back to the beginning
 * @param saves how many saves after it came from the journal
 * @param damaged where the damaged database lies now
 */
public record Repaired(@Nullable Instant backup, long saves, Path damaged) {}
