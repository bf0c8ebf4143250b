package org.anning.settings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.anning.common.Lang;
import org.anning.fx.Language;
import org.anning.fx.Theme;
import org.anning.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SettingsViewModelTest {

    @TempDir Path folder;

    private final Language language = new Language(Lang.ZH);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final IntegerProperty scale = new SimpleIntegerProperty(100);

    private SettingsViewModel open() {
        return open(language, scale);
    }

    private SettingsViewModel open(Language language, IntegerProperty scale) {
        return new SettingsViewModel(
                new Settings(folder.resolve("settings.properties"), Runnable::run),
                "/Users/volunteer/安宁案卷",
                language,
                theme,
                scale);
    }

    @Test
    void aChangeActsAtOnce() {
        SettingsViewModel settings = open();

        settings.langProperty().set(Lang.EN);
        settings.themeProperty().set(Theme.DARK);
        settings.scaleProperty().set(200);

        assertEquals(Lang.EN, language.lang());
        assertEquals(Theme.DARK, theme.get());
        assertEquals(200, scale.get());
    }

    @Test
    void theNextStartLooksAsThisOneEnded() {
        SettingsViewModel before = open();
        before.langProperty().set(Lang.EN);
        before.scaleProperty().set(170);

        Language nextLanguage = new Language(Lang.ZH);
        IntegerProperty nextScale = new SimpleIntegerProperty(100);
        open(nextLanguage, nextScale);

        assertEquals(Lang.EN, nextLanguage.lang());
        assertEquals(170, nextScale.get());
    }
}
