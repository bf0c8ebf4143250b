package org.anning.bin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.privacy.TwoCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The bin with what was struck and removed in a real casebook. */
class BinScreenTest extends FxTest {

    @TempDir Path folder;
    private TwoCases two;

    @BeforeEach
    void fill() {
        two = new TwoCases(folder);
        BinViewModelTest.fill(two);
    }

    @AfterEach
    void close() {
        two.close();
    }

    private Parent screen(Language language) {
        Loaded<BinController> loaded =
                new FxmlScreens(language)
                        .load(
                                BinController.class,
                                new BinController(BinViewModelTest.bin(two, language), _ -> {}));
        loaded.shown();
        return loaded.root();
    }

    @Test
    void itIsWholeInEveryLanguageAndTheme() {
        for (Scene scene : Screenshots.take("bin", 1080, 560, this::screen)) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
        for (Scene scene : Screenshots.take("bin", 1600, 900, 200, this::screen)) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
