package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

class RotationTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LAST = Instant.parse("2026-11-24T14:00:00Z");

    private static List<Instant> everyEightHoursFor(int days) {
        return IntStream.range(0, days * 3)
                .mapToObj(i -> LAST.minus(Duration.ofHours(8L * i)))
                .toList();
    }

    @Test
    void theLastFiveAlwaysStay() {
        List<Instant> all = everyEightHoursFor(1);

        assertEquals(Set.copyOf(all), Rotation.kept(all, SHANGHAI));
    }

    @Test
    void aHundredDaysLeaveFiveAndOneADayAWeekAndAMonth() {
        Set<Instant> kept = Rotation.kept(everyEightHoursFor(100), SHANGHAI);

        // The last five cover two days; five more days; two more weeks; two more months.
        assertEquals(14, kept.size(), new TreeSet<>(kept).toString());
        assertTrue(kept.contains(LAST));
        assertTrue(
                kept.contains(Instant.parse("2026-10-31T14:00:00Z")),
                "the last one of October, which ends at 24:00 in Shanghai");
    }
}
