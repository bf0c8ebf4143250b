package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.Casebook;
import org.anning.storage.CasebookFolder;
import org.anning.storage.RecoveryKey;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RestoreViewModelTest extends FxTest {

    private static final Language ZH = new Language(Lang.ZH);

    @TempDir Path folder;
    private final FakeDoor door = new FakeDoor(Path.of("sample"));
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Casebook> opened = new ArrayList<>();
    private Path place;
    private RecoveryKey recovery;
    private Path stick;

    @BeforeEach
    void aCasebookWithABackupOnAStick() {
        place = folder.resolve("案卷库");
        stick = folder.resolve("stick");
        recovery = door.create(place, FakeDoor.PASSPHRASE.clone());
        try (Casebook casebook = door.open(place, FakeDoor.PASSPHRASE)) {
            casebook.backups().make(() -> false);
            casebook.backups().copyTo(stick, () -> false);
        }
    }

    @AfterEach
    void close() {
        opened.forEach(Casebook::close);
    }

    private RestoreViewModel model(Language language, Optional<Path> present) {
        return new RestoreViewModel(
                door,
                new ImmediateBackground(),
                dialogs,
                language,
                TestCasebook.CLOCK,
                folder.resolve("Anning"),
                present,
                opened::add);
    }

    private Path onTheStick() {
        return org.anning.storage.Backups.in(stick).getFirst().file();
    }

    @Test
    void onAFreshMachineTheFileAndThePassphraseOpenANewCasebook() {
        RestoreViewModel model = model(ZH, Optional.empty());
        dialogs.answer(onTheStick());
        model.chooseBackup();

        model.look("记错了的口令十二三四".toCharArray());
        assertTrue(model.problemProperty().get().contains("口令"), model.problemProperty().get());
        assertNull(model.seenProperty().get());

        model.look(FakeDoor.PASSPHRASE.clone());
        assertEquals("", model.problemProperty().get());
        assertNotNull(model.seenProperty().get());
        model.restore();

        assertEquals(1, opened.size());
        assertEquals(folder.resolve("Anning/恢复的案卷库"), opened.getFirst().folder().root());
    }

    @Test
    void aBackupOfSeveralPeopleAsksWhoItIs() {
        char[] li = "大雁往南飞过山坡了吗".toCharArray();
        try (Casebook casebook = door.open(place, FakeDoor.PASSPHRASE.clone())) {
            casebook.people().add("王管", "李", org.anning.storage.Role.VOLUNTEER, li.clone());
            casebook.backups().make(() -> false);
        }
        RestoreViewModel model = model(ZH, Optional.empty());
        model.backupProperty().set(onTheStick().toString());
        assertFalse(model.asksNameProperty().get());
        model.backupProperty()
                .set(
                        org.anning.storage.Backups.in(place.resolve("backup"))
                                .getFirst()
                                .file()
                                .toString());
        assertTrue(model.asksNameProperty().get());

        model.look(li.clone());
        assertNull(model.seenProperty().get());
        model.personProperty().set("李");
        model.look(li.clone());
        model.restore();

        assertEquals(1, opened.size());
        assertEquals("李", opened.getFirst().people().myName(""));
    }

    @Test
    void withTheRecoveryKeyTooAndATypoIsSaid() {
        RestoreViewModel model = model(ZH, Optional.empty());
        model.backupProperty().set(onTheStick().toString());
        dialogs.answer("ABCD");
        model.lookWithRecoveryKey();
        assertTrue(model.problemProperty().get().contains("恢复码"));

        dialogs.answer(String.join(" ", recovery.groups()));
        model.lookWithRecoveryKey();
        model.restore();

        assertEquals(1, opened.size());
    }

    @Test
    void aDamagedCasebookIsReplacedByItsNewestBackupAndKeptAside() throws Exception {
        Files.write(place.resolve("data.mv.db"), new byte[4096]);
        RestoreViewModel model = model(ZH, Optional.of(place));
        assertTrue(model.inPlaceProperty().get());
        assertTrue(model.backupProperty().get().endsWith(".lab"), "the newest is proposed");

        model.look(FakeDoor.PASSPHRASE.clone());
        assertTrue(model.seenProperty().get().words().contains("读不出来"));
        model.restore();

        assertEquals(place, opened.getFirst().folder().root());
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(f -> f.getFileName().toString().startsWith("案卷库-2026")));
        }
    }

    @Test
    void lookingAgainIsNeededWhenAnotherFileIsChosen() {
        RestoreViewModel model = model(ZH, Optional.of(place));
        model.look(FakeDoor.PASSPHRASE.clone());
        assertNotNull(model.seenProperty().get());
        assertFalse(model.seenProperty().get().smaller());

        model.backupProperty().set("elsewhere.lab");
        assertNull(model.seenProperty().get());
        model.restore();
        assertEquals(List.of(), opened);

        model.look(FakeDoor.PASSPHRASE.clone());
        assertTrue(model.problemProperty().get().contains("读不了"), model.problemProperty().get());
    }

    private Parent screen(Language language, boolean looked) {
        RestoreViewModel model = model(language, Optional.of(place));
        Parent root =
                new FxmlScreens(language)
                        .load(
                                RestoreController.class,
                                new RestoreController(model, language, () -> {}))
                        .root();
        if (looked) {
            model.look(FakeDoor.PASSPHRASE.clone());
        }
        return root;
    }

    @Test
    void theScreenIsCalmAndWhole() {
        assertTrue(new CasebookFolder(place).holdsCasebook());
        List<Scene> scenes = new ArrayList<>();
        scenes.addAll(Screenshots.take("restore", 1000, 760, l -> screen(l, false)));
        scenes.addAll(Screenshots.take("restore-seen", 1000, 900, l -> screen(l, true)));
        scenes.addAll(Screenshots.take("restore-seen", 1600, 1800, 200, l -> screen(l, true)));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }
}
