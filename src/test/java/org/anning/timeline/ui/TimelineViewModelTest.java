package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.fx.CopiedTable;
import org.anning.fx.HeldBackground;
import org.anning.law.Conduct;
import org.anning.storage.Doings;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Sourced;
import org.anning.timeline.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

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
        assertEquals(
                2,
                list.picturesProperty().get().days().bars().stream()
                        .mapToInt(b -> b.total())
                        .sum());

        list.filter().targets().add(Target.PARENT);

        assertEquals(1, list.shown().size());
        assertEquals(1, list.picturesProperty().get().days().bars().size());
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
        assertEquals(
                1,
                list.picturesProperty().get().days().bars().stream()
                        .mapToInt(b -> b.total())
                        .sum());

        list.filter().struckProperty().set(true);
        assertTrue(list.shown().getFirst().struck());
        assertEquals("记重了", list.shown().getFirst().struckWhy());
        list.restore(List.of(list.shown().getFirst()));
        assertEquals(
                2,
                list.picturesProperty().get().days().bars().stream()
                        .mapToInt(b -> b.total())
                        .sum());
    }

    @Test
    void entriesAreLinkedToALenderAndANumberFindsIt() {
        list.link(List.copyOf(list.shown()), list.lenders().getFirst());

        assertEquals(house.lender, list.shown().getFirst().facts().lenderId());
        assertEquals(house.lender, list.lenderOf("02155588002"));
    }

    @Test
    void aFigureShowsTheEntriesBehindIt() {
        list.showOnly(list.picturesProperty().get().patterns().night().entries());

        assertEquals(1, list.shown().size());
        assertEquals("等着瞧", list.shown().getFirst().facts().words());
    }

    @Test
    void aCorrectedEntryIsReadAfresh() {
        EntryRow row = list.shown().getFirst();

        list.correct(row, row.facts().edit().place("单位门口").facts(), () -> {});

        assertEquals("单位门口", list.shown().getFirst().facts().place());
    }

    /** The changes of the list that this makes: how many rows came with each. */
    private List<Integer> cameWith(Runnable deed) {
        List<Integer> came = new ArrayList<>();
        ListChangeListener<EntryRow> listener =
                change -> {
                    while (change.next()) {
                        came.add(change.getAddedSize());
                    }
                };
        list.shown().addListener(listener);
        deed.run();
        list.shown().removeListener(listener);
        return came;
    }

    @Test
    void aCorrectionTouchesItsOwnRowAndAFilterHandsOverAWholeListInOrder() {
        house.fill();
        list.load();
        List<EntryRow> all = List.copyOf(list.shown());
        EntryRow row = all.get(all.size() / 2);

        assertEquals(
                List.of(0, 1),
                cameWith(() ->
                        list.correct(row, row.facts().edit().place("单位门口").facts(), () -> {})));
        assertEquals("单位门口", list.shown().get(all.size() / 2).facts().place());
        List<EntryRow> sms = list.shown().stream().filter(TimelineViewModelTest::sms).toList();
        assertTrue(sms.size() > 5 && sms.size() < all.size() / 2, sms.size() + " of " + all.size());

        assertEquals(
                List.of(sms.size()), cameWith(() -> list.filter().channels().add(Channel.SMS)));
        assertEquals(sms, list.shown());
        assertEquals(List.of(all.size()), cameWith(() -> list.filter().clear()));
        assertEquals(ids(all), ids(list.shown()));
    }

    private static boolean sms(EntryRow row) {
        return row.facts().channel() == Channel.SMS;
    }

    private static List<UUID> ids(List<EntryRow> rows) {
        return rows.stream().map(EntryRow::id).toList();
    }

    /** What counts, in the order of time: the facts of every entry that is not struck. */
    private List<ContactFacts> counted() {
        return house.timeline.entriesOf(house.caseId).stream()
                .filter(row -> !row.struck())
                .map(EntryRow::facts)
                .toList();
    }

    @Test
    void whateverIsDoneCanBeTakenBackToTheStartAndDoneAgainToTheEnd() {
        Doings doings = house.doings();
        long seed = 20261124;
        Random random = new Random(seed);
        list.filter().struckProperty().set(true);
        List<ContactFacts> start = counted();
        for (int i = 0; i < 40; i++) {
            something(random);
        }
        List<ContactFacts> end = counted();
        assertNotEquals(start, end, "seed " + seed);

        while (doings.undoable().isPresent()) {
            doings.undo("撤销");
        }
        assertEquals(start, counted(), "seed " + seed);

        while (doings.redoable().isPresent()) {
            doings.redo("撤销");
        }
        assertEquals(end, counted(), "seed " + seed);
    }

    private void something(Random random) {
        List<EntryRow> rows =
                list.all().stream().filter(row -> row.struck() || random.nextBoolean()).toList();
        List<EntryRow> standing = rows.stream().filter(row -> !row.struck()).toList();
        switch (random.nextInt(6)) {
            case 0 ->
                    list.write(
                            ContactFacts.at(
                                            EventTime.day(
                                                    TimelineHouse.TODAY.minusDays(
                                                            random.nextInt(90))))
                                    .facts(),
                            () -> {});
            case 1 -> list.mark(standing, Conduct.values()[random.nextInt(20)]);
            case 2 -> list.link(standing, list.lenders().getFirst());
            case 3 -> list.restore(rows);
            case 4 -> {
                if (!standing.isEmpty()) {
                    list.strike(standing.subList(0, 1), "记重了");
                }
            }
            default -> {
                if (!standing.isEmpty()) {
                    EntryRow row = standing.getFirst();
                    list.correct(
                            row,
                            row.facts().edit().place("门口" + random.nextInt(9)).facts(),
                            () -> {});
                }
            }
        }
    }

    @Test
    void aBillTakesThePlaceOfASeriesAndUndoBringsItBack() {
        Doings doings = house.doings();
        write(
                ContactFacts.at(
                                EventTime.range(
                                        TimelineHouse.TODAY.minusDays(20),
                                        TimelineHouse.TODAY.minusDays(18)))
                        .contacts(20)
                        .perDay(true)
                        .basis(CountBasis.ESTIMATE)
                        .lenderId(house.lender)
                        .facts());
        write(
                ContactFacts.at(
                                EventTime.exactly(
                                        TimelineHouse.TODAY.minusDays(19).atTime(9, 0, 7)))
                        .number("02155588002")
                        .sourced(Sourced.IMPORT)
                        .facts());
        list.load();
        EntryRow series = list.shown().getFirst();
        assertEquals(1, list.rowsOf(series).size(), "by the numbers of its lender");

        list.split(series, 1);

        assertEquals(3, list.standing());
        assertEquals(Sourced.IMPORT, list.shown().getFirst().facts().sourced());
        doings.undo("撤销");
        list.load();
        assertEquals(4, list.standing());
        assertEquals(60, list.shown().getFirst().facts().total());
    }

    @Test
    void aKeptViewBringsItsFacetsBackInAnyCase() {
        EntryFilter filter = list.filter();
        filter.targets().add(Target.PARENT);
        filter.conduct().add(Conduct.CONTACT_THIRD);
        filter.lenders().add(house.lender);
        filter.proofProperty().set(YesNo.NO);
        filter.fromProperty().set(TimelineHouse.TODAY.minusDays(3));
        filter.cellProperty().set(new EntryFilter.Cell(DayOfWeek.SUNDAY, 7));
        filter.textProperty().set("a=b,c");
        filter.struckProperty().set(true);
        String kept = filter.write();
        list.keepView("没有证据的");
        filter.clear();
        filter.struckProperty().set(false);

        TimelineViewModel other = house.list();
        other.load();
        other.filter().read(other.views().getFirst().value().filter());

        assertEquals("没有证据的", other.views().getFirst().value().name());
        assertEquals(kept, other.filter().write());
        other.keepView("没有证据的");
        assertEquals(1, other.views().size(), "the same name replaces");
        other.forgetView(other.views().getFirst());
        assertEquals(List.of(), other.views());
    }

    @Test
    void whatALaterProgramKeptIsPassedOver() {
        list.filter().read("whom=parent,robot\nmood=bad\nfrom=yesterday\n");

        assertEquals(Set.of(Target.PARENT), list.filter().targets());
        assertEquals(1, list.shown().size());
    }

    @Test
    void rowsAreCopiedAsATableThatASpreadsheetTakesAsText() {
        write(
                ContactFacts.at(EventTime.day(TimelineHouse.TODAY.minusDays(1)))
                        .words("=1+1\t“还钱”\n今天")
                        .facts());
        list.load();

        List<List<String>> table =
                new EntryCopy(list, house.words(), Texts.of(Lang.ZH))
                        .table(List.copyOf(list.shown()));

        assertEquals(4, table.size());
        String tsv = new CopiedTable(table).tsv();
        assertEquals(4, tsv.lines().count());
        assertTrue(tsv.lines().allMatch(line -> line.split("\t", -1).length == 10));
        assertEquals("'=1+1 “还钱” 今天", table.get(3).get(4));
    }

    /** A case with more entries than are read at first; nothing is read before it is released. */
    private HeldBackground manyEntries() {
        List<ContactFacts> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(
                    ContactFacts.at(
                                    EventTime.minute(
                                            TimelineHouse.TODAY.minusDays(400 - i).atTime(9, 0)))
                            .channel(i % 2 == 0 ? Channel.CALL : Channel.SMS)
                            .account(i % 3 == 0 ? "找单位" : null)
                            .facts());
        }
        house.timeline.writeAll(house.caseId, many);
        HeldBackground held = new HeldBackground();
        house.background = held;
        list = house.list();
        return held;
    }

    @Test
    void theFirstScreenfulIsTheHeadOfTheWholeAndTheOthersFollow() {
        HeldBackground background = manyEntries();
        list.load();

        background.releaseNext();

        List<EntryRow> whole = house.timeline.entriesOf(house.caseId);
        List<EntryRow> first = List.copyOf(list.shown());
        assertTrue(list.loadedProperty().get());
        assertFalse(list.completeProperty().get());
        assertEquals(whole.subList(0, 100), first);
        assertEquals(302, list.standing(), "the count is known before the entries are");
        assertTrue(list.picturesProperty().get().days().bars().isEmpty());
        background.release();
        assertTrue(list.completeProperty().get());
        assertEquals(whole, List.copyOf(list.shown()));
        assertSame(first.getFirst(), list.shown().getFirst(), "what stood there stays");
        assertEquals(
                302,
                list.picturesProperty().get().days().bars().stream()
                        .mapToInt(b -> b.total())
                        .sum());
        assertEquals(
                Set.of(Channel.CALL, Channel.SMS, Channel.THIRD_CALL),
                list.facetsProperty().get().channels());
    }

    @Test
    void aFilterTypedWhileTheOthersAreReadFindsAmongAll() {
        HeldBackground background = manyEntries();
        list.load();
        background.releaseNext();

        list.filter().textProperty().set("找单位");
        list.filter().channels().add(Channel.SMS);
        assertEquals(17, list.shown().size());
        background.release();

        assertEquals(50, list.shown().size());
        assertTrue(
                list.shown().stream()
                        .allMatch(row ->
                                row.facts().channel() == Channel.SMS
                                        && "找单位".equals(row.facts().account())));
        list.filter().clear();
        assertEquals(302, list.shown().size());
    }

    @Test
    void anEntryWrittenWhileTheOthersAreReadIsThereOnce() {
        HeldBackground background = manyEntries();
        list.load();
        background.releaseNext();

        list.write(
                ContactFacts.at(EventTime.day(TimelineHouse.TODAY.minusDays(399)))
                        .place("单位门口")
                        .facts(),
                () -> {});
        background.release();

        assertEquals(303, list.all().size());
        assertEquals(house.timeline.entriesOf(house.caseId), List.copyOf(list.shown()));
        assertEquals("单位门口", list.shown().get(1).facts().place());
    }

    @Test
    void wordsAreFoundFromTheFirstToTheLastLetterOfEachEntryAndNeverAcrossTwo() {
        List<EntryRow> both = List.copyOf(list.all());
        SaidWords said = SaidWords.of(both, row -> row == both.getFirst() ? "ab\nc" : "cab");

        assertEquals("{0, 1}", said.with("ab").toString());
        assertEquals("{1}", said.with("ca").toString());
        assertEquals("{0}", said.with("b c").toString());
        assertEquals("{0, 1}", said.with("c").toString());
        assertEquals("{}", said.with("cc").toString());
    }
}
