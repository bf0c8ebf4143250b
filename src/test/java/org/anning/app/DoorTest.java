package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DoorTest {

    @TempDir Path home;

    @Test
    void theSampleIsMadeOnceAndHoldsSixPeople() {
        Door door =
                new Door(home.resolve("sample"), TestCasebook.CLOCK, () -> false, c -> c, _ -> {});
        door.openSample().close();

        try (Casebook again = door.openSample()) {
            assertEquals(
                    6, new Services(again, TestCasebook.CLOCK, () -> "测试").cases().rows().size());
        }
    }
}
