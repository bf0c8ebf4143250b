package org.anning.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

class OrderedIdsTest {

    @Test
    void eachIdIsGreaterThanTheOneBeforeAndOfVersionSeven() {
        OrderedIds ids = new OrderedIds(Instant.parse("2026-11-24T04:00:00Z"));
        Set<UUID> seen = new HashSet<>();
        UUID before = new UUID(0, 0);
        for (int i = 0; i < 20_000; i++) {
            UUID id = ids.next();
            assertTrue(before.toString().compareTo(id.toString()) < 0, before + " " + id);
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            seen.add(id);
            before = id;
        }
        assertEquals(20_000, seen.size());
    }
}
