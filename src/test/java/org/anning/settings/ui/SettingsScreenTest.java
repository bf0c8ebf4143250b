package org.anning.settings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.Theme;
import org.anning.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SettingsScreenTest extends FxTest {

    @TempDir Path folder;

    private Parent screen(Language language) {
        Settings settings = new Settings(folder.resolve("settings.properties"), Runnable::run);
        settings.set(WindowSettings.LANGUAGE, language.lang());
        FxmlScreens screens = new FxmlScreens(language);
        screens.register(
                Map.of(
                        SettingsController.class,
                        () ->
                                new SettingsController(
                                        new SettingsViewModel(
                                                settings,
                                                "/Users/volunteer/安宁案卷",
                                                language,
                                                new SimpleObjectProperty<>(Theme.SYSTEM),
                                                new SimpleIntegerProperty(100)),
                                        List.of(),
                                        () -> "")));
        Loaded<SettingsController> loaded = screens.load(SettingsController.class);
        loaded.shown();
        return loaded.root();
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        for (Scene scene : Screenshots.take("settings", 1000, 700, this::screen)) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
        for (Scene scene : Screenshots.take("settings", 1600, 1200, 200, this::screen)) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
