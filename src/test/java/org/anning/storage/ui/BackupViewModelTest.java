package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class BackupViewModelTest extends FxTest {

    @TempDir Path folder;
    private Services services;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<String> remembered = new ArrayList<>();

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        Sample.fill(services.caseImport());
    }

    @AfterEach
    void close() {
        services.close();
    }

    private BackupViewModel model(Language language) {
        return new BackupViewModel(
                services.casebook().backups(),
                new ImmediateBackground(),
                dialogs,
                language,
                TestCasebook.CLOCK.getZone(),
                "",
                remembered::add);
    }

    @Test
    void aBackupIsMadeCopiedProvedAndRestoredBesideTheCasebook() throws Exception {
        BackupViewModel backups = model(new Language(Lang.ZH));
        Path stick = Files.createDirectories(folder.resolve("stick"));
        Path place = folder.resolve("恢复");

        backups.make();
        assertTrue(backups.saidProperty().get().contains("2026-11-24 12:00"));
        assertFalse(backups.busyProperty().get());

        dialogs.answer(stick);
        backups.chooseSecond();
        assertEquals(List.of(stick.toString()), remembered);
        assertTrue(backups.saidProperty().get().contains("6 个案件"));

        backups.prove(backups.rows().getFirst());
        assertTrue(backups.saidProperty().get().contains("6 个案件"));

        dialogs.answer(true).answer(place);
        backups.restore(backups.rows().getFirst());
        assertTrue(Files.exists(place.resolve("data.mv.db")));
    }

    @Test
    void aDamagedBackupIsSaidInOneSentenceAndTheScreenGoesOn() throws Exception {
        BackupViewModel backups = model(new Language(Lang.ZH));
        backups.make();
        Path file = backups.rows().getFirst().file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        backups.prove(backups.rows().getFirst());

        assertEquals(
                List.of("storage.backup.damaged"),
                dialogs.refusals().stream().map(Refusal::textKey).toList());
        assertFalse(backups.busyProperty().get());
    }

    @Test
    void theScreenShowsWholeWordsAndNamesItsControls() {
        services.casebook().backups().make(() -> false);
        for (var scene :
                Screenshots.take(
                        "backup",
                        1080,
                        640,
                        language -> {
                            Loaded<BackupController> loaded =
                                    new FxmlScreens(language)
                                            .load(
                                                    BackupController.class,
                                                    new BackupController(
                                                            model(language), language));
                            loaded.shown();
                            return loaded.root();
                        })) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }
}
