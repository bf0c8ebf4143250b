package org.anning.deadlines.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.cases.StepKind;
import org.anning.cases.ui.CasesScreens;
import org.anning.cases.ui.StepsController;
import org.anning.deadlines.ADeadlineCase;
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
import org.anning.law.Conduct;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class DeadlinesScreenTest extends FxTest {

    @TempDir Path folder;
    private ADeadlineCase house;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();

    @BeforeEach
    void open() {
        house = new ADeadlineCase(folder);
        LocalDate today = LocalDate.now(TestCasebook.CLOCK);
        house.step(StepKind.JUDGMENT, today.minusDays(12).toString());
        house.step(StepKind.LENDER_COMPLAINT, today.minusDays(20).toString());
        house.received(
                StepKind.REGULATOR_COMPLAINT,
                today.minusDays(3).toString(),
                today.minusDays(2).toString());
        house.entry(
                ADeadlineCase.on(today.minusDays(8).toString())
                        .channel(Channel.HOME_VISIT)
                        .with(Conduct.BESIEGE));
        house.deadlines().add(house.id, "minor_ratify", today.minusDays(30));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private DeadlinesViewModel model(Language language) {
        DeadlinesViewModel model =
                new DeadlinesViewModel(
                        house.deadlines(),
                        house.id,
                        new ImmediateBackground(),
                        language,
                        dialogs,
                        TestCasebook.CLOCK);
        model.load();
        return model;
    }

    @Test
    void theScreenReadsWellInBothLanguages() {
        List<Scene> scenes =
                new ArrayList<>(Screenshots.take("deadlines", 1100, 900, this::screen));
        scenes.addAll(Screenshots.take("deadlines-large", 1280, 900, 200, this::screen));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }

    @Test
    void theyStandAboveTheStepsThatBeginThem() {
        List<Scene> scenes =
                new ArrayList<>(Screenshots.take("steps-deadlines", 1240, 760, this::tab));
        scenes.addAll(Screenshots.take("steps-deadlines-large", 1280, 900, 200, this::tab));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
        }
    }

    private Parent tab(Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        CasesScreens cases =
                new CasesScreens(
                        house.services.cases(),
                        house.services.steps(),
                        house.services.consents(),
                        house.services.log(),
                        new ImmediateBackground(),
                        language,
                        dialogs,
                        new Stages(new Look()),
                        TestCasebook.CLOCK);
        Loaded<StepsController> steps =
                fxml.load(
                        StepsController.class,
                        cases.steps(
                                house.id,
                                fxml.load(
                                        DeadlinesController.class,
                                        screens(language).ofCase(house.id))));
        steps.shown();
        return steps.root();
    }

    private Parent screen(Language language) {
        Loaded<DeadlinesController> loaded =
                new FxmlScreens(language)
                        .load(DeadlinesController.class, screens(language).ofCase(house.id));
        loaded.shown();
        return loaded.root();
    }

    private DeadlinesScreens screens(Language language) {
        return new DeadlinesScreens(
                house.deadlines(),
                new ImmediateBackground(),
                language,
                dialogs,
                TestCasebook.CLOCK);
    }
}
