package org.anning.common;

import java.util.UUID;

/**
 * A facts record together with its identity and the version it was read at. What a service hands
 * out and what it wants back to correct something, so that two people who edit the same thing
 * cannot overwrite each other unseen.
 *
 * @param <T> the facts record
 */
public record Stored<T>(UUID id, int version, T value) {

    /**
     * Refuses when what is stored has moved on since this was read.
     *
     * @param storedVersion the version that the database holds now
     */
    public void mustMatch(int storedVersion) {
        if (storedVersion != version) {
            throw new Refusal("common.conflict");
        }
    }

    /** The same identity and version around other facts. */
    public Stored<T> with(T other) {
        return new Stored<>(id, version, other);
    }
}
