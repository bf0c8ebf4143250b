package org.anning.common;

import java.util.UUID;

/**
 * A facts record together with its identity and the version it was read at. What a service hands
 * out and what it wants back to correct something, so that two people who edit the same thing
 * cannot overwrite each other unseen.
 *
 * @param <T> the facts record
 */
public record Stored<T>(UUID id, int version, T value) {}
