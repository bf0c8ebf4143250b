package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class LibraryScreensTest extends FxTest {

    @TempDir static Path folder;
    private static Services services;
    private static @Nullable Stages stages;

    @BeforeAll
    static void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        Sample.fill(services.caseImport());
    }

    @AfterAll
    static void close() {
        services.close();
    }

    private static Parent library(Language language, int tab) {
        if (stages == null) {
            // Once: a new look would take that of the moment away.
            stages = new Stages(new Look());
        }
        LibraryScreens screens =
                new LibraryScreens(
                        services.library(),
                        services.advice(),
                        services.papers(),
                        services.cases(),
                        services.casebook().drafts(),
                        () -> "志愿者甲",
                        () -> Runnable::run,
                        new LibraryScreens.Window(
                                new ImmediateBackground(),
                                new FxmlScreens(language),
                                language,
                                new ScriptedDialogs(),
                                stages),
                        TestCasebook.CLOCK);
        Loaded<LibraryController> loaded = screens.library(_ -> {});
        loaded.shown();
        ((TabPane) loaded.root().lookup("#tabs")).getSelectionModel().select(tab);
        return loaded.root();
    }

    private static void looksRight(String name, int percent, int tab) {
        List<Scene> scenes =
                Screenshots.take(name, 1120, 700, percent, language -> library(language, tab));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void everyPartShowsWholeWordsAndNamesItsControls() {
        looksRight("library-law", 100, 0);
        looksRight("library-templates", 100, 1);
        looksRight("library-to-check", 100, 2);
        looksRight("library-changes", 100, 3);
    }
}
