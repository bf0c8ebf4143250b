package org.anning.casefile.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Choice;
import org.anning.casefile.Conflict;
import org.anning.casefile.Sample;
import org.anning.cases.CaseFacts;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Lang;
import org.anning.common.Stored;
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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class TakeViewModelTest extends FxTest {

    @TempDir Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<CaseId> taken = new ArrayList<>();
    private Services services;
    private CaseId id;
    private Path file;

    @BeforeEach
    void aCase() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        id = services.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
        file = folder.resolve("case.lac");
    }

    @AfterEach
    void close() {
        services.close();
    }

    private GiveViewModel giving(Language language) {
        return new GiveViewModel(
                services.casePackages(), id, new ImmediateBackground(), dialogs, language);
    }

    private TakeViewModel taking(Language language) {
        return new TakeViewModel(
                services.casePackages(), file, new ImmediateBackground(), language, taken::add);
    }

    private void worry(String words) {
        Stored<CaseFacts> facts = services.cases().caseFile(id);
        CaseFacts other =
                new Json()
                        .read(
                                new Json()
                                        .write(facts.value())
                                        .replaceFirst(
                                                "\"mainWorry\":\"[^\"]*\"",
                                                "\"mainWorry\":\"" + words + "\"")
                                        .replaceFirst("\"risk\":\"[^\"]*\"", "\"risk\":\"none\""),
                                CaseFacts.class);
        services.cases().correct(facts.with(other));
    }

    /** A package of the case as it was, whose passphrase was proposed. */
    private char[] given() {
        GiveViewModel giving = giving(new Language(Lang.ZH));
        dialogs.answer(file);
        giving.give();
        assertTrue(giving.doneProperty().get(), giving.running().saidProperty().get());
        return giving.passphraseProperty().get().toCharArray();
    }

    @Test
    void whatDiffersIsChosenAndOnlyThenTaken() {
        String before = services.cases().caseFile(id).value().mainWorry();
        char[] passphrase = given();
        worry("怕女儿知道");
        TakeViewModel model = taking(new Language(Lang.ZH));

        model.look("不是这个口令啊啊啊啊".toCharArray());
        assertTrue(model.running().saidProperty().get().startsWith("打不开"));
        model.look(passphrase);

        Conflict worry =
                model.seenProperty().get().conflicts().stream()
                        .filter(c -> c.field().equals("mainWorry"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("案件 · 眼下最着急的事", model.place(worry));
        assertEquals("怕女儿知道", model.value(worry, worry.ours()));
        assertEquals("怕女儿知道", services.cases().caseFile(id).value().mainWorry());
        model.choose(worry, Choice.THEIRS);
        model.take();
        assertEquals(List.of(id), taken);
        assertEquals(before, services.cases().caseFile(id).value().mainWorry());
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        char[] passphrase = given();
        worry("怕女儿知道");
        check(Screenshots.take("handover-take", 620, 300, language -> takeForm(language, null)));
        check(
                Screenshots.take(
                        "handover-differ",
                        620,
                        560,
                        language -> takeForm(language, passphrase.clone())));
        check(
                Screenshots.take(
                        "handover-differ",
                        1240,
                        1120,
                        200,
                        language -> takeForm(language, passphrase.clone())));
    }

    private Parent takeForm(
            Language language, char @org.jspecify.annotations.Nullable [] passphrase) {
        TakeViewModel model = taking(language);
        Parent root =
                new FxmlScreens(language)
                        .load(TakeController.class, new TakeController(model, () -> {}))
                        .root();
        if (passphrase != null) {
            model.look(passphrase);
        }
        return root;
    }

    private static void check(List<Scene> scenes) {
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
