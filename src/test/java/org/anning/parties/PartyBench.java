package org.anning.parties;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One party against 50,000. */
@Tag("bench")
class PartyBench {

    private static final double MOST_MILLIS = 50;

    @Test
    void aPartyIsComparedWhileOneTypes() {
        List<Likeness> known =
                RandomParties.of(50_000, new Random(7)).stream().map(Likeness::new).toList();
        List<Double> times = new ArrayList<>();
        for (Party party : RandomParties.of(60, new Random(11))) {
            long begun = System.nanoTime();
            Likeness wanted = new Likeness(party);
            long hits = known.stream().filter(other -> wanted.with(other).hit()).count();
            times.add((System.nanoTime() - begun) / 1e6);
            assertTrue(hits < 1_000);
        }
        List<Double> sorted = times.stream().skip(20).sorted().toList();
        double p95 = sorted.get(sorted.size() * 95 / 100);
        System.out.printf(
                "PARTIES median=%.1fms p95=%.1fms of 50,000%n", sorted.get(sorted.size() / 2), p95);
        assertTrue(p95 < MOST_MILLIS, p95 + " ms");
    }
}
