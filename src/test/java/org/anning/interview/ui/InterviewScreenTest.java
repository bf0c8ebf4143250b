package org.anning.interview.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.anning.app.Services;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.interview.InterviewDraft;
import org.anning.interview.Section;
import org.anning.law.ChannelNumbers;
import org.anning.law.Law;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class InterviewScreenTest extends FxTest {

    private static final ContactFacts CALL =
            ContactFacts.at(EventTime.day(LocalDate.parse("2026-11-20"))).facts();

    @TempDir Path folder;
    private Services services;
    private final List<InterviewViewModel> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Parent screen(Language language, boolean guided, Section section) {
        InterviewViewModel interview =
                new InterviewViewModel(
                        services.interviews(),
                        services.clients(),
                        new ImmediateBackground(),
                        _ -> {},
                        TestCasebook.CLOCK,
                        InterviewDraft.begun(TestCasebook.CLOCK.instant()),
                        _ -> List.of(),
                        _ -> {});
        interview.guidedProperty().set(guided);
        interview.sectionProperty().set(section);
        interview.answer("danger_now").set("yes");
        interview.answer("harass_kinds").set("call home_visit");
        interview.detail("harass_kinds").set("半夜也打");
        interview.note("11-20 派出所给了回执");
        interview.entry(null, CALL);
        shown.add(interview);
        Loaded<InterviewController> loaded =
                new FxmlScreens(language)
                        .load(
                                InterviewController.class,
                                new InterviewController(
                                        interview,
                                        new QuickAdd(
                                                (_, taken) -> taken.accept(CALL),
                                                _ -> "2026-11-20  电话  例甲 → 本人",
                                                (_, _) -> {},
                                                _ -> ""),
                                        words ->
                                                ChannelNumbers.in(
                                                        words,
                                                        new Law(),
                                                        language.lang(),
                                                        LocalDate.of(2026, 11, 24)),
                                        () -> {},
                                        language,
                                        new ScriptedDialogs(),
                                        TestCasebook.CLOCK.getZone()));
        loaded.shown();
        return loaded.root();
    }

    @Test
    void everyPartShowsWholeWordsAndNamesItsControls() {
        for (Section section : Section.values()) {
            List<Scene> scenes =
                    Screenshots.take(
                            "interview-" + section.code(),
                            1080,
                            720,
                            language -> screen(language, true, section));
            for (Scene scene : scenes) {
                assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), section.code());
                assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), section.code());
            }
        }
        Screenshots.take("interview-one-page", 1080, 1600, l -> screen(l, false, Section.SAFETY));
    }

    private static <T> T find(Stage stage, String id, Class<T> type) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> id.equals(n.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    @Test
    void ticksWordsAndAddingByKeyReachTheDraft() {
        Stage stage = show(l -> screen(l, true, Section.HARASSMENT), 1080, 720);
        InterviewViewModel interview = shown.getLast();

        onFx(() -> {
            find(stage, "harass_kinds.sms", CheckBox.class).fire();
            find(stage, "harass_kinds.detail", TextInputControl.class).appendText("，还打给我妈");
            stage.requestFocus();
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        settle();

        assertEquals("call sms home_visit", interview.answer("harass_kinds").get());
        assertEquals("半夜也打，还打给我妈", interview.detail("harass_kinds").get());
        assertEquals(2, interview.entries().size());
        assertTrue(interview.warningProperty().get());
    }

    @Test
    void everyDangerSignOfACardStopsTheQuestionsOfLoansOnTheScreen() {
        List<Scene> scenes =
                Screenshots.take(
                        "interview-lawyer-first",
                        1080,
                        720,
                        language -> {
                            Parent screen = screen(language, true, Section.LOANS);
                            InterviewViewModel interview = shown.getLast();
                            interview.answer("danger_now").set("no");
                            interview
                                    .answer("card_signs")
                                    .set("principal_reached two_demands three_months_after");
                            return screen;
                        });

        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertTrue(isDisabled(scene, "received_amount"));
            assertTrue(isDisabled(scene, "addLoan"));
            assertFalse(isDisabled(scene, "card_signs"));
            assertFalse(isDisabled(scene, "note"));
        }
    }

    private static boolean isDisabled(Scene scene, String id) {
        return onFx(() ->
                allIn(scene.getRoot()).stream()
                        .filter(n -> id.equals(n.getId()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(id))
                        .isDisabled());
    }
}
