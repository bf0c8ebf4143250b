package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;

class TimelineViewModelTest {

    @TempDir Path folder;
    private TimelineHouse house;
    private TimelineViewModel list;

    @BeforeEach
    void open() {
        house = new TimelineHouse(folder);
        write(
                ContactFacts.at(EventTime.minute(TimelineHouse.TODAY.minusDays(6).atTime(22, 30)))
                        .with(Conduct.THREAT_SAFETY)
                        .words("等着瞧")
                        .number("02155588001")
                        .proved(YesNo.YES)
                        .facts());
        write(
                ContactFacts.at(EventTime.day(TimelineHouse.TODAY.minusDays(2)))
                        .channel(Channel.THIRD_CALL)
                        .target(Target.PARENT)
                        .with(Conduct.CONTACT_THIRD)
                        .facts());
        list = house.list();
        list.load();
    }

    private void write(ContactFacts facts) {
        house.timeline.write(house.caseId, facts);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theFiltersNarrowTheListAndThePicturesTogether() {
        assertEquals(2, list.shown().size());
        assertEquals(2, list.daysProperty().get().bars().stream().mapToInt(b -> b.total()).sum());

        list.filter().targets().add(Target.PARENT);

        assertEquals(1, list.shown().size());
        assertEquals(1, list.daysProperty().get().bars().size());
        list.filter().clear();
        assertEquals(2, list.shown().size());
        assertFalse(list.filter().narrow());
    }

    @Test
    void oneOfAFacetIsEnoughAndEveryFacetMustBeMet() {
        list.filter().channels().addAll(List.of(Channel.CALL, Channel.SMS));
        assertEquals(1, list.shown().size());

        list.filter().conduct().add(Conduct.CONTACT_THIRD);

        assertEquals(0, list.shown().size());
    }

    @Test
    void proofPeriodHourAndWordsAreFacetsToo() {
        EntryFilter filter = list.filter();
        filter.proofProperty().set(YesNo.NO);
        assertEquals(Target.PARENT, list.shown().getFirst().facts().target());
        filter.proofProperty().set(null);
        filter.toProperty().set(TimelineHouse.TODAY.minusDays(3));
        assertEquals(1, list.shown().size());
        filter.toProperty().set(null);
        filter.cellProperty().set(new EntryFilter.Cell(DayOfWeek.WEDNESDAY, 22));
        assertEquals(1, list.shown().size());
        filter.cellProperty().set(null);
        filter.textProperty().set("父母");
        assertEquals(1, list.shown().size());
        filter.textProperty().set("5588001");
        assertEquals(1, list.shown().size());
    }

    @Test
    void struckEntriesAreHiddenUntilAskedForAndCanBeRestored() {
        EntryRow first = list.shown().getFirst();

        list.strike(List.of(first), "记重了");
        assertEquals(1, list.shown().size());
        assertEquals(1, list.daysProperty().get().bars().stream().mapToInt(b -> b.total()).sum());

        list.filter().struckProperty().set(true);
        assertTrue(list.shown().getFirst().struck());
        assertEquals("记重了", list.shown().getFirst().struckWhy());
        list.restore(List.of(list.shown().getFirst()));
        assertEquals(2, list.daysProperty().get().bars().stream().mapToInt(b -> b.total()).sum());
    }

    @Test
    void entriesAreLinkedToALenderAndANumberFindsIt() {
        list.link(List.copyOf(list.shown()), list.lenders().getFirst());

        assertEquals(house.lender, list.shown().getFirst().facts().lenderId());
        assertEquals(house.lender, list.lenderOf("02155588002"));
    }

    @Test
    void aFigureShowsTheEntriesBehindIt() {
        list.showOnly(list.patternsProperty().get().night().entries());

        assertEquals(1, list.shown().size());
        assertEquals("等着瞧", list.shown().getFirst().facts().words());
    }

    @Test
    void aCorrectedEntryIsReadAfresh() {
        EntryRow row = list.shown().getFirst();

        list.correct(row, row.facts().edit().place("单位门口").facts(), () -> {});

        assertEquals("单位门口", list.shown().getFirst().facts().place());
    }
}
