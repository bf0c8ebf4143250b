package org.anning.common;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids for many rows that are written at once, each greater than the one before (version 7 of RFC
 * 9562: time first, then a counter, then chance). Random ids would scatter thousands of rows over
 * the whole index; these are added at its end.
 */
public final class OrderedIds {

    private static final int COUNTS = 1 << 12;
    private static final long VERSION = 0x7000L;

    private final long millis;
    private int given;

    /**
     * @param at the moment of the writing
     */
    public OrderedIds(Instant at) {
        this.millis = at.toEpochMilli();
    }

    /** The next id. */
    public UUID next() {
        long time = millis + given / COUNTS;
        long count = given % COUNTS;
        given++;
        // The lower half of a random id has the right variant already.
        return new UUID(time << 16 | VERSION | count, UUID.randomUUID().getLeastSignificantBits());
    }
}
