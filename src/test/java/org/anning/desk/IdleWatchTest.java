package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.fx.FxTest;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

class IdleWatchTest extends FxTest {

    private Instant now = Instant.parse("2026-11-24T04:00:00Z");
    private int locked;

    private IdleWatch watch() {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new IdleWatch(() -> 15, clock, () -> locked++);
    }

    private void looks(IdleWatch watch, Duration later) {
        now = now.plus(later);
        watch.look();
    }

    @Test
    void locksWhenTheMachineSlept() {
        onFx(() -> {
            IdleWatch watch = watch();
            watch.start();
            looks(watch, Duration.ofSeconds(15));
            looks(watch, Duration.ofSeconds(16));
            assertEquals(0, locked);

            looks(watch, Duration.ofMinutes(40));

            assertEquals(1, locked);
            watch.stop();
            return true;
        });
    }

    @Test
    void aClockSetBackLocksNothingAndNeitherDoesALockedWindow() {
        onFx(() -> {
            IdleWatch watch = watch();
            watch.start();
            looks(watch, Duration.ofHours(-5));
            watch.stop();
            looks(watch, Duration.ofHours(9));

            assertEquals(0, locked);
            return true;
        });
    }
}
