package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.common.Lang;
import org.anning.fx.FxTest;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.privacy.TwoCases;
import org.anning.settings.Settings;
import org.anning.settings.ui.WindowSettings;
import org.anning.storage.Backups;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Backups that nobody asked for: at opening and closing, in two places, with a kind word. */
class BackupKeeperTest extends FxTest {

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();

    private BackupKeeper keeper(Settings settings, Clock clock) {
        return new BackupKeeper(
                new ImmediateBackground(), settings, new Language(Lang.ZH), clock, said::add);
    }

    @Test
    void whatWasSavedIsInABackupInBothPlacesWhenItIsOpenedAndWhenItIsClosed() throws IOException {
        Settings settings = new Settings(folder.resolve("s.properties"), Runnable::run);
        Path stick = folder.resolve("U 盘");
        try (TwoCases two = new TwoCases(folder)) {
            BackupKeeper keeper = keeper(settings, TestCasebook.CLOCK);
            assertTrue(keeper.nag(two.services, false).orElseThrow().contains("第二"), "no place");
            settings.set(WindowSettings.SECOND_PLACE, stick.toString());
            assertTrue(keeper.nag(two.services, false).isPresent(), "nothing there yet");

            // The stick is not plugged in: the backup beside the casebook is made all the same.
            onFx(() -> keeper.watch(two.services, false));
            assertEquals(1, two.services.casebook().backups().all().size());
            assertTrue(said.getLast().contains("2026-11-24 12:00"), said.toString());

            Files.createDirectories(stick);
            onFx(() -> keeper.last(two.services, false));
            assertEquals(1, two.services.casebook().backups().all().size(), "nothing was saved");
            assertEquals(List.of(), Backups.in(stick));

            two.services.clients().write(ClientFacts.named("新来的"));
            onFx(() -> keeper.last(two.services, false));
            assertEquals(1, Backups.in(stick).size());
            assertTrue(keeper.nag(two.services, false).isEmpty());
            Clock later = Clock.offset(TestCasebook.CLOCK, Duration.ofDays(8));
            assertTrue(
                    keeper(settings, later)
                            .nag(two.services, false)
                            .orElseThrow()
                            .contains(stick.toString()),
                    "a week old");

            two.services.clients().write(ClientFacts.named("又来的"));
            onFx(() -> keeper.last(two.services, true));
            assertTrue(two.services.casebook().backups().due(), "a sample is not backed up");
            assertTrue(keeper.nag(two.services, true).isEmpty());
        }
    }
}
