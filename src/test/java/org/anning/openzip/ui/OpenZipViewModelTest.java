package org.anning.openzip.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
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

class OpenZipViewModelTest extends FxTest {

    @TempDir Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Services here;

    @BeforeEach
    void aCase() {
        here = opened("甲");
        here.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
    }

    private Services opened(String place) {
        return new Services(
                TestCasebook.open(TestCasebook.create(folder.resolve(place)), Services.entities()),
                TestCasebook.CLOCK,
                () -> "小甲");
    }

    @AfterEach
    void close() {
        here.close();
    }

    private OpenZipViewModel of(Services services, Language language) {
        return new OpenZipViewModel(
                services.openZip(), new ImmediateBackground(), dialogs, language);
    }

    @Test
    void nothingIsWrittenBeforeTheWarningAndNothingTakenBeforeTheAnswer() {
        Path file = folder.resolve("all.zip");
        OpenZipViewModel out = of(here, new Language(Lang.ZH));
        dialogs.answer(false);
        out.export();
        assertEquals(List.of("导出全部资料…"), dialogs.asked(), "warned, and no place asked for");

        dialogs.answer(true).answer(file);
        out.export();
        assertTrue(Files.exists(file));
        assertTrue(
                out.running().saidProperty().get().contains("没有加密"),
                out.running().saidProperty().get());
        assertFalse(out.running().busyProperty().get());

        try (Services there = opened("乙")) {
            OpenZipViewModel in = of(there, new Language(Lang.ZH));
            dialogs.answer(file).answer(false);
            in.take();
            assertEquals(List.of(), there.cases().rows());
            dialogs.answer(file).answer(true);
            in.take();
            assertEquals(1, there.cases().rows().size());
            dialogs.answer(file);
            in.take();
            assertTrue(
                    in.running().saidProperty().get().contains("不用读入"),
                    in.running().saidProperty().get());
            assertFalse(in.running().busyProperty().get());
        }
    }

    @Test
    void theCardNamesItsControlsAndCutsNothing() {
        List<Scene> scenes = new ArrayList<>(Screenshots.take("open-zip", 760, 220, this::card));
        scenes.addAll(Screenshots.take("open-zip", 1080, 460, 200, this::card));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
        }
    }

    private javafx.scene.Parent card(Language language) {
        return new FxmlScreens(language)
                .load(OpenZipController.class, new OpenZipController(of(here, language)))
                .root();
    }
}
