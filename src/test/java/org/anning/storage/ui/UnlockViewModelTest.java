package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;

import org.anning.common.Lang;
import org.anning.fx.Background;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.Casebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class UnlockViewModelTest {

    @TempDir Path folder;

    private final List<Casebook> opened = new ArrayList<>();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Path place = Path.of("");
    private FakeDoor door = new FakeDoor(place);
    private List<String> recovery = List.of();

    @BeforeEach
    void makeACasebook() {
        place = folder.resolve("安宁案卷");
        door = new FakeDoor(folder.resolve("sample"));
        recovery = door.create(place, FakeDoor.PASSPHRASE.clone()).groups();
    }

    private UnlockViewModel unlock(Background background) {
        return new UnlockViewModel(
                door,
                background,
                dialogs,
                new Language(Lang.ZH),
                place,
                new SimpleStringProperty(""),
                opened::add);
    }

    /** A casebook with a backup whose database can no longer be read. */
    private void damage() throws java.io.IOException {
        try (Casebook casebook = door.open(place, FakeDoor.PASSPHRASE.clone())) {
            casebook.backups().make(() -> false);
        }
        java.nio.file.Files.write(place.resolve("data.mv.db"), new byte[50_000]);
    }

    @Test
    void aDamagedCasebookIsRepairedWithThePassphrase() throws java.io.IOException {
        damage();
        UnlockViewModel model = unlock(new ImmediateBackground());
        model.open(FakeDoor.PASSPHRASE.clone());
        assertTrue(model.damagedProperty().get());
        assertEquals(0, opened.size());

        model.repair(FakeDoor.PASSPHRASE.clone());

        assertEquals(1, opened.size());
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void aDamagedCasebookIsRepairedWithTheRecoveryKeyToo() throws java.io.IOException {
        damage();
        UnlockViewModel model = unlock(new ImmediateBackground());
        model.open(FakeDoor.PASSPHRASE.clone());
        dialogs.answer(String.join(" ", recovery));

        model.openWithRecoveryKey();

        assertEquals(1, opened.size());
    }

    @Test
    void opensWithThePassphraseAndWipesWhatWasTyped() {
        char[] typed = FakeDoor.PASSPHRASE.clone();

        unlock(new ImmediateBackground()).open(typed);

        assertEquals(1, opened.size());
        assertArrayEquals(new char[typed.length], typed);
        door.close();
    }

    @Test
    void aWrongPassphraseIsOneSentenceAndCanBeTriedAgain() {
        UnlockViewModel unlock = unlock(new ImmediateBackground());

        unlock.open("不是这个口令吧吧吧".toCharArray());

        assertTrue(unlock.problemProperty().get().startsWith("没有打开"));
        assertFalse(unlock.openingProperty().get());
        unlock.open(FakeDoor.PASSPHRASE.clone());
        assertEquals(1, opened.size());
        assertEquals("", unlock.problemProperty().get());
        door.close();
    }

    @Test
    void aCancelledOpeningLeavesNoCasebookOpen() {
        HeldBackground background = new HeldBackground();
        UnlockViewModel unlock = unlock(background);
        unlock.open(FakeDoor.PASSPHRASE.clone());
        assertTrue(unlock.openingProperty().get());

        unlock.cancel();
        assertFalse(unlock.openingProperty().get());
        background.release();

        assertEquals(List.of(), opened);
        door.open(place, FakeDoor.PASSPHRASE.clone()).close();
    }

    @Test
    void theRecoveryKeyOpensWhenThePassphraseIsForgotten() {
        dialogs.answer(String.join(" ", recovery).toLowerCase(java.util.Locale.ROOT));

        unlock(new ImmediateBackground()).openWithRecoveryKey();

        assertEquals(1, opened.size());
        door.close();
    }

    @Test
    void aSlipInTheRecoveryKeyIsSaidWithoutTryingIt() {
        dialogs.answer("AAAA");
        UnlockViewModel unlock = unlock(new ImmediateBackground());

        unlock.openWithRecoveryKey();

        assertTrue(unlock.problemProperty().get().contains("14 组"));
        assertEquals(List.of(), door.opened);
    }

    @Test
    void anotherFolderWithoutACasebookIsNamed() {
        dialogs.answer(folder.resolve("空"));
        UnlockViewModel unlock = unlock(new ImmediateBackground());

        unlock.chooseOther();
        unlock.open(FakeDoor.PASSPHRASE.clone());

        assertEquals("空", unlock.nameProperty().get());
        assertTrue(unlock.problemProperty().get().contains("没有案卷库"));
    }
}
