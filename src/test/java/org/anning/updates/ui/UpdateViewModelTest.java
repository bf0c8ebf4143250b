package org.anning.updates.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UpdateViewModelTest extends FxTest {

    @TempDir Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();

    private UpdateViewModel model(Language language) {
        return new UpdateViewModel("1.0.0", null, new ImmediateBackground(), dialogs, language);
    }

    @Test
    void withoutAKeyTheSumIsSaidInGroupsAndACancelledChoiceSaysNothing() throws IOException {
        UpdateViewModel model = model(new Language(Lang.ZH));

        model.check();
        assertEquals("", model.saidProperty().get());
        dialogs.answer(Files.writeString(folder.resolve("anning_1.1.0_amd64.deb"), "abc"));
        model.check();

        assertTrue(
                model.saidProperty()
                        .get()
                        .endsWith(
                                "ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad"),
                model.saidProperty().get());
        assertFalse(model.busyProperty().get());
    }

    private Parent card(Language language) {
        UpdateViewModel model = model(language);
        try {
            dialogs.answer(Files.writeString(folder.resolve("anning_1.1.0_amd64.deb"), "abc"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        model.check();
        FxmlScreens screens = new FxmlScreens(language);
        return screens.load(UpdateController.class, new UpdateController(model)).root();
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        for (Scene scene : Screenshots.take("update", 700, 300, this::card)) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
        for (Scene scene : Screenshots.take("update", 1400, 800, 200, this::card)) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
