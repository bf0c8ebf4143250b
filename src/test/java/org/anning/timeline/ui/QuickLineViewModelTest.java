package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.anning.common.Stored;
import org.anning.fx.ImmediateBackground;
import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.NightHours;
import org.anning.timeline.quick.Chip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class QuickLineViewModelTest {

    @TempDir Path folder;
    private TimelineHouse house;
    private QuickLineViewModel quick;
    private final List<Stored<ContactFacts>> saved = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new TimelineHouse(folder);
        TimelineViewModel list = house.list();
        list.load();
        quick =
                new QuickLineViewModel(
                        house.timeline,
                        house.caseId,
                        new ImmediateBackground(),
                        TestCasebook.CLOCK,
                        new NightHours(new Law()),
                        list::lenderOf,
                        saved::add);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<ContactFacts> stored() {
        return house.timeline.entriesOf(house.caseId).stream().map(row -> row.facts()).toList();
    }

    private void type(String line) {
        quick.textProperty().set(line);
        quick.save();
    }

    @Test
    void aWholeLineIsSavedAtOnceAndLinkedToTheLenderOfItsNumber() {
        type("昨天 22:30 02155588001 打 3 个 骂人");

        ContactFacts facts = stored().getFirst();
        assertEquals(3, facts.contacts());
        assertEquals(house.lender, facts.lenderId());
        assertEquals("", quick.textProperty().get());
        assertEquals(1, saved.size());
    }

    @Test
    void aLineWithoutATimeIsNotSavedButAsked() {
        type("打3个 骂人");

        assertEquals(List.of(), stored());
        assertEquals("timeline.quick.needsTime", quick.messageProperty().get());
        assertEquals("打3个 骂人", quick.textProperty().get());
    }

    @Test
    void anotherOpenQuestionIsAskedOnceAndThenTakenCarefully() {
        type("昨天 电话 威胁");
        assertEquals(List.of(), stored());
        assertEquals("timeline.quick.stillOpen", quick.messageProperty().get());

        quick.save();

        assertEquals(List.of(Conduct.THREAT_OTHER), stored().getFirst().conduct().list());
    }

    @Test
    void anAnswerSettlesTheQuestion() {
        quick.textProperty().set("昨天 电话 威胁");
        Chip asked = quick.entryProperty().get().open().getFirst();

        quick.settle(asked, Conduct.THREAT_SAFETY);
        quick.save();

        assertEquals(List.of(Conduct.THREAT_SAFETY), stored().getFirst().conduct().list());
    }

    @Test
    void theLastEntryIsRepeatedWithANewTimeOnly() {
        type("昨天 09:30 02155588001 打 3 个 骂人");

        quick.repeatLast();
        assertNotNull(quick.repeatedProperty().get());
        type("今天 09:10");

        assertEquals(2, stored().size());
        assertEquals(
                stored().getFirst().edit().time(stored().get(1).time()).facts(), stored().get(1));
        assertEquals(9, stored().get(1).time().from().getHour());
        assertNull(quick.repeatedProperty().get());
    }

    @Test
    void aTimeThatHasNotComeIsNotSaved() {
        type("2026-12-03 9:00 电话");

        assertEquals(List.of(), stored());
    }
}
