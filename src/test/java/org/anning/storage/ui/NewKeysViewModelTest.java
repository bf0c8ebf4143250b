package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.common.Lang;
import org.anning.fx.Background;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Screenshots;
import org.anning.storage.Casebook;
import org.anning.storage.NewKeys;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class NewKeysViewModelTest extends FxTest {

    @TempDir Path folder;

    private NewKeysViewModel model(Path place, Background background, Language language) {
        try (Casebook casebook = TestCasebook.open(place)) {
            NewKeys keys = casebook.newKeys();
            return new NewKeysViewModel(keys, TestCasebook.CLOCK, background, language);
        }
    }

    @Test
    void theKeysAreMadeAndThePassphraseStillOpens() {
        Path place = TestCasebook.create(folder);
        NewKeysViewModel model = model(place, new ImmediateBackground(), new Language(Lang.ZH));

        model.start();

        assertEquals("新钥匙已启用，新的备份已验证。请用原来的口令打开。", model.saidProperty().get());
        assertTrue(model.changingProperty().get());
        TestCasebook.open(place).close();
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        Path place = TestCasebook.create(folder);
        check(
                Screenshots.take(
                        "new-keys",
                        700,
                        480,
                        language -> screen(place, new HeldBackground(), language)));
        check(
                Screenshots.take(
                        "new-keys-done",
                        700,
                        480,
                        language -> screen(place, new ImmediateBackground(), language)));
    }

    private Parent screen(Path place, Background background, Language language) {
        NewKeysViewModel model = model(place, background, language);
        Parent root =
                new FxmlScreens(language)
                        .load(NewKeysController.class, new NewKeysController(model, () -> {}))
                        .root();
        model.start();
        return root;
    }

    private static void check(List<Scene> scenes) {
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
