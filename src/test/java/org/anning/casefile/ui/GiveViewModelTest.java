package org.anning.casefile.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
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
import java.util.List;

class GiveViewModelTest extends FxTest {

    @TempDir Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Services services;
    private CaseId id;

    @BeforeEach
    void aCase() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        id = services.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private GiveViewModel giving(Language language) {
        return new GiveViewModel(
                services.casePackages(), id, new ImmediateBackground(), dialogs, language);
    }

    @Test
    void aPackageIsWrittenUnderAProposedPassphraseOrOneThatIsLongEnough() throws Exception {
        Path file = folder.resolve("case.lac");
        dialogs.answer(file);
        dialogs.answer(file);
        GiveViewModel model = giving(new Language(Lang.ZH));
        String proposed = model.passphraseProperty().get();
        assertEquals(19, proposed.length());

        model.passphraseProperty().set("短口令");
        model.give();
        assertFalse(model.doneProperty().get());
        assertFalse(Files.exists(file));
        model.passphraseProperty().set(proposed);
        model.give();

        assertTrue(model.doneProperty().get(), model.running().saidProperty().get());
        assertTrue(model.running().saidProperty().get().contains(services.casePackages().myCode()));
        assertEquals("白露阿姨", services.casePackages().look(file, proposed.toCharArray()).called());
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        List<Scene> scenes =
                Screenshots.take(
                        "handover-give",
                        560,
                        360,
                        language ->
                                new FxmlScreens(language)
                                        .load(
                                                GiveController.class,
                                                new GiveController(giving(language), () -> {}))
                                        .root());
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
