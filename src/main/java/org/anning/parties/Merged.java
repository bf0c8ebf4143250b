package org.anning.parties;

import org.anning.common.PersonalData;

import java.time.Instant;
import java.util.UUID;

/**
 * Two clients who became one and can be parted again.
 *
 * @param gone what the one was called who is no client of their own any more
 */
@PersonalData
public record Merged(UUID id, String gone, Instant at, String by) {

    @Override
    public String toString() {
        return "Merged";
    }
}
