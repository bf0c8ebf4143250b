package org.anning.storage;

import java.nio.file.Path;

/**
 * What became of a casebook in whose place a backup was put.
 *
 * @param aside where it lies now, whole
 * @param restored what is in its place
 */
public record Replaced(Path aside, Restored restored) {}
