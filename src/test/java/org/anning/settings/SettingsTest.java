package org.anning.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SettingsTest {

    private static final Setting<Integer> SCALE = Setting.of("window.scale", 100, 80, 250);
    private static final Setting<PaperSize> PAPER = Setting.of("printing.paper", PaperSize.A4);
    private static final Setting<String> NAME = Setting.of("volunteer.name", "");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("settings.properties");
    }

    @Test
    void whatWasSetIsThereAfterARestart() {
        Settings before = new Settings(file(), Runnable::run);
        before.set(SCALE, 150);
        before.set(PAPER, PaperSize.LETTER);
        before.set(NAME, "小林 = 志愿者");

        Settings after = new Settings(file(), Runnable::run);

        assertEquals(150, after.get(SCALE));
        assertEquals(PaperSize.LETTER, after.get(PAPER));
        assertEquals("小林 = 志愿者", after.get(NAME));
    }

    @Test
    void anUnreadableValueFallsBackToTheDefault() throws IOException {
        Files.writeString(file(), "window.scale=enormous\nprinting.paper=a5\n");

        Settings settings = new Settings(file(), Runnable::run);

        assertEquals(100, settings.get(SCALE));
        assertEquals(PaperSize.A4, settings.get(PAPER));
    }

    @Test
    void aBrokenFileDoesNotStopTheStart() throws IOException {
        Files.write(file(), new byte[] {'a', '=', '\\', 'u', 'z', (byte) 0xff});

        assertEquals(100, new Settings(file(), Runnable::run).get(SCALE));
    }

    @Test
    void aLineOfANewerVersionIsKept() throws IOException {
        Files.writeString(file(), "future.thing=7\n");

        new Settings(file(), Runnable::run).set(SCALE, 120);

        assertTrue(Files.readString(file()).contains("future.thing=7"));
    }

    @Test
    void aBurstOfChangesAsksForOneSavingEach() {
        List<Runnable> asked = new ArrayList<>();
        Settings settings = new Settings(file(), asked::add);
        settings.set(SCALE, 110);
        settings.set(SCALE, 110);

        assertEquals(1, asked.size());
        assertFalse(Files.exists(file()));
    }

    @Test
    void noHalfWrittenFileIsLeftBeside() throws IOException {
        new Settings(file(), Runnable::run).set(SCALE, 110);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }
}
