package org.anning.privacy.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.privacy.TwoCases;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

class PrivacyViewModelTest extends FxTest {

    @TempDir Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private TwoCases two;

    @BeforeEach
    void open() {
        two = new TwoCases(folder);
    }

    @AfterEach
    void close() {
        two.close();
    }

    private PrivacyViewModel privacy(Language language, Clock clock) {
        return new PrivacyViewModel(
                two.services.retention(),
                two.services.erasure(),
                two.services.cases(),
                new ImmediateBackground(),
                dialogs,
                language,
                clock);
    }

    @Test
    void onlyTheNumberOfTheCaseErasesIt() {
        PrivacyViewModel privacy = privacy(new Language(Lang.ZH), TestCasebook.CLOCK);
        var row = two.services.cases().row(two.first);
        dialogs.answer(row);
        dialogs.answer("2026-9999");
        privacy.eraseOnWish();
        assertEquals(2, two.services.cases().rows().size());
        assertTrue(privacy.saidProperty().get().startsWith("输入的不是"));

        dialogs.answer(row);
        dialogs.answer(row.number());
        privacy.eraseOnWish();

        assertEquals(1, two.services.cases().rows().size());
        assertTrue(privacy.saidProperty().get().contains("已永久删除"));
        assertTrue(privacy.erasedProperty().get().contains("1"));
    }

    @Test
    void theCheckOfTheLogNamesTheLineThatDoesNotHold() {
        PrivacyViewModel privacy = privacy(new Language(Lang.ZH), TestCasebook.CLOCK);
        privacy.checkLog();
        assertTrue(privacy.logProperty().get().startsWith("全部"), privacy.logProperty().get());

        two.services
                .casebook()
                .work()
                .write(session ->
                        session.createNativeMutationQuery(
                                        "update case_log_line set who = 'x' where id = (select"
                                                + " line_id from log_link where number = 1)")
                                .executeUpdate());
        privacy.checkLog();

        assertTrue(privacy.logProperty().get().startsWith("第 1 条对不上"), privacy.logProperty().get());
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedInASentence() {
        PrivacyViewModel privacy = privacy(new Language(Lang.ZH), TestCasebook.CLOCK);
        privacy.load();
        privacy.yearsProperty().set("很久");

        privacy.useRule();

        assertTrue(privacy.saidProperty().get().contains("1 到 30"));
        assertEquals(3, two.services.retention().rule().yearsAfterClosing());
    }

    private Parent screen(Language language) {
        Clock late = Clock.offset(TestCasebook.CLOCK, Duration.ofDays(3000));
        PrivacyViewModel privacy = privacy(language, late);
        Loaded<PrivacyController> loaded =
                new FxmlScreens(language)
                        .load(PrivacyController.class, new PrivacyController(privacy, _ -> {}));
        loaded.shown();
        privacy.checkLog();
        return loaded.root();
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        check(Screenshots.take("privacy", 1000, 860, this::screen));
        check(Screenshots.take("privacy", 1700, 1600, 200, this::screen));
    }

    private static void check(List<Scene> scenes) {
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
