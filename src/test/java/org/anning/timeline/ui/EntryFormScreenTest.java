package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.anning.cases.ImportFacts;
import org.anning.cases.ImportHolds;
import org.anning.cases.ImportRow;
import org.anning.common.YesNo;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Problems;
import org.anning.fx.Screenshots;
import org.anning.law.Conduct;
import org.anning.storage.TestCasebook;
import org.anning.timeline.AnEntry;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntrySource;
import org.anning.timeline.EventTime;
import org.anning.timeline.SourceLine;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class EntryFormScreenTest extends FxTest {

    /** Fields that stand in several controls, or that nobody types. */
    private static final Set<String> OTHERWISE =
            Set.of("lenderId", "conduct", "plainNumber", "sourced");

    private final List<ContactFacts> kept = new ArrayList<>();

    private Parent form(Language language, ContactFacts facts) {
        return form(language, facts, null);
    }

    private Parent form(Language language, ContactFacts facts, @Nullable EntrySource source) {
        EntryFormViewModel form =
                new EntryFormViewModel(
                        TestCasebook.CLOCK,
                        new Problems(language),
                        (now, done) -> kept.add(now),
                        () -> {});
        form.offer(List.of(new LenderChoice(UUID.randomUUID(), "云帆消费金融有限公司", Set.of())));
        form.load(facts);
        form.sourceProperty().set(source);
        Loaded<EntryFormController> loaded =
                new FxmlScreens(language)
                        .load(
                                EntryFormController.class,
                                new EntryFormController(form, language, TestCasebook.CLOCK));
        loaded.shown();
        return loaded.root();
    }

    private static ContactFacts call() {
        return ContactFacts.at(EventTime.minute(TimelineHouse.TODAY.atTime(9, 30))).facts();
    }

    private void looksRight(String name, double width, double height, ContactFacts facts) {
        for (Scene scene : Screenshots.take(name, width, height, l -> form(l, facts))) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void theFormShowsWholeWordsAndNamesItsControls() {
        looksRight("entry-form", 940, 660, call());
        looksRight(
                "entry-form-visit",
                940,
                1900,
                ContactFacts.at(
                                EventTime.vague(
                                        TimelineHouse.TODAY.minusDays(20),
                                        TimelineHouse.TODAY.minusDays(11),
                                        "11月初"))
                        .channel(Channel.HOME_VISIT)
                        .target(Target.PARENT)
                        .people(2)
                        .askedToLeave(YesNo.YES)
                        .leftWhenAsked(YesNo.NO)
                        .with(Conduct.REFUSE_LEAVE, Conduct.CONTACT_THIRD)
                        .facts());
    }

    @Test
    void anImportedEntryShowsTheRowOfItsFileAndTheHash() {
        UUID entry = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        String line = "2026-11-03 03:00:00,上海,被叫,02155588001,5秒,国内通话";
        EntrySource source =
                new EntrySource(
                        new SourceLine(entry, file, 12, line, false),
                        new ImportRow(
                                file,
                                0,
                                UUID.randomUUID(),
                                new ImportFacts(
                                        "mobile_calls",
                                        ImportHolds.CONTACTS,
                                        "话单.csv",
                                        "ab12".repeat(16),
                                        900,
                                        null,
                                        11,
                                        8,
                                        1,
                                        2,
                                        "{}"),
                                TestCasebook.CLOCK.instant(),
                                "志愿者甲",
                                null,
                                null));
        for (Scene scene :
                Screenshots.take("entry-form-source", 940, 1900, l -> form(l, call(), source))) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
            TextArea raw = (TextArea) scene.lookup("#sourceLine");
            assertEquals(line, raw.getText());
            assertFalse(raw.isEditable());
            String said =
                    allIn(scene.getRoot()).stream()
                            .filter(Label.class::isInstance)
                            .map(node -> ((Label) node).getText())
                            .collect(Collectors.joining("\n"));
            assertTrue(said.contains("话单.csv") && said.contains("12"), said);
            assertTrue(said.contains("ab12".repeat(16)), said);
        }
    }

    @Test
    void everyFieldHasItsControl() {
        Scene scene = show(l -> form(l, AnEntry.full().facts()), 940, 760).getScene();

        assertEquals(
                List.of(),
                Arrays.stream(ContactFacts.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !OTHERWISE.contains(name))
                        .filter(name -> onFx(() -> scene.lookup("#" + name)) == null)
                        .toList(),
                "do this: make its control in EntryFormController, by EntryFields");
    }

    @Test
    void whatIsTypedAndTickedIsSaved() {
        Stage stage = show(l -> form(l, call()), 940, 760);
        onFx(() -> ((TextField) stage.getScene().lookup("#number")).setText("02155588001"));
        onFx(() -> ((CheckBox) stage.getScene().lookup("#conduct-insult")).setSelected(true));

        robot.clickOn("保存");
        settle();

        assertEquals("02155588001", kept.getFirst().plainNumber());
        assertEquals(List.of(Conduct.INSULT), kept.getFirst().conduct().list());
    }

    @Test
    void aTimeThatCannotBeReadIsSaidBelowItsFieldAndStays() {
        Stage stage = show(l -> form(l, call()), 940, 760);
        TextField clock = (TextField) stage.getScene().lookup("#fromClock");
        onFx(() -> {
            clock.requestFocus();
            clock.setText("晚上");
        });

        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        settle();

        assertEquals(List.of(), kept);
        assertEquals("晚上", clock.getText());
        assertTrue(clock.isFocused());
        assertTrue(
                allIn(stage.getScene().getRoot()).stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .anyMatch(words -> words.startsWith("时间看不懂")));
    }
}
