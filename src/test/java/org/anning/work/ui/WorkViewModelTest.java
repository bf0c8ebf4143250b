package org.anning.work.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
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
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.storage.TestCasebook;
import org.anning.work.OutcomeKind;
import org.anning.work.ReviewKind;
import org.anning.work.ReviewPlace;
import org.anning.work.ReviewStage;
import org.anning.work.WorkKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class WorkViewModelTest extends FxTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);

    @TempDir Path folder;
    private Services services;
    private CaseId id;
    private WorkViewModel model;

    @BeforeEach
    void aCase() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        id = services.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
        model = model(new Language(Lang.ZH));
    }

    private WorkViewModel model(Language language) {
        return new WorkViewModel(
                services.work(),
                id,
                new ImmediateBackground(),
                language,
                TestCasebook.CLOCK,
                () -> {});
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void timeIsTypedInMinutesOrHours() {
        assertEquals(OptionalInt.of(90), WorkViewModel.minutes("90"));
        assertEquals(OptionalInt.of(90), WorkViewModel.minutes(" 1:30 "));
        assertEquals(OptionalInt.of(90), WorkViewModel.minutes("１：３０"));
        assertEquals(OptionalInt.empty(), WorkViewModel.minutes("一会儿"));
    }

    @Test
    void whatIsWrongIsSaidAndWhatIsRightIsListed() {
        boolean[] done = new boolean[1];
        model.addTime(TODAY, "很久", WorkKind.ADVICE, "", () -> done[0] = true);
        assertTrue(model.problemProperty().get().contains("1:30"), model.problemProperty().get());
        model.addTime(TODAY, "2000", WorkKind.ADVICE, "", () -> done[0] = true);
        assertTrue(model.problemProperty().get().contains("960"), model.problemProperty().get());
        assertFalse(done[0], "what was typed stays");

        model.addTime(TODAY, "1:30", WorkKind.ADVICE, "", () -> done[0] = true);
        assertTrue(done[0]);
        assertEquals("", model.problemProperty().get());
        assertEquals(90, model.times().getFirst().value().minutes());
        assertEquals("小甲", model.times().getFirst().value().worker());
    }

    private void full() {
        model.addTime(TODAY.minusDays(3), "1:30", WorkKind.INTERVIEW, "第一次访谈", () -> {});
        model.addTime(TODAY, "45", WorkKind.WRITING, "", () -> {});
        model.addOutcome(
                TODAY, OutcomeKind.INTEREST_WAIVED, new BigDecimal("3200.00"), "免了罚息", () -> {});
        model.say(ReviewKind.ASKED, ReviewPlace.PAPERS, "报案材料", "请看引用的条文", () -> {});
        model.say(ReviewKind.COMMENT, ReviewPlace.TIMELINE, "", "十一月的两次上门请补人数", () -> {});
        assertEquals("", model.problemProperty().get());
        assertEquals(ReviewStage.COMMENTED, model.reviewProperty().get().stage());
    }

    private Parent work(Language language) {
        Loaded<WorkController> loaded =
                new FxmlScreens(language)
                        .load(
                                WorkController.class,
                                new WorkController(model(language), language, TestCasebook.CLOCK));
        loaded.shown();
        return loaded.root();
    }

    private Parent queue(Language language) {
        Loaded<QueueController> loaded =
                new FxmlScreens(language)
                        .load(
                                QueueController.class,
                                new QueueController(
                                        new QueueViewModel(
                                                services.work(),
                                                new ImmediateBackground(),
                                                _ -> {},
                                                TestCasebook.CLOCK),
                                        language));
        loaded.shown();
        return loaded.root();
    }

    @Test
    void theScreensNameTheirControlsAndCutNothing() {
        List<Scene> scenes = new ArrayList<>(Screenshots.take("work-empty", 1080, 700, this::work));
        scenes.addAll(Screenshots.take("queue-empty", 1080, 640, this::queue));
        full();
        scenes.addAll(Screenshots.take("work", 1080, 700, this::work));
        scenes.addAll(Screenshots.take("queue", 1080, 640, this::queue));
        scenes.addAll(Screenshots.take("work", 1600, 1800, 200, this::work));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
        }
    }
}
