package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.Property;

import org.anning.common.Lang;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.anning.law.Conduct;
import org.anning.storage.TestCasebook;
import org.anning.timeline.AnEntry;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;
import org.anning.timeline.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class EntryFormViewModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private final List<ContactFacts> kept = new ArrayList<>();
    private int closed;
    private final EntryFormViewModel form =
            new EntryFormViewModel(
                    TestCasebook.CLOCK,
                    new Problems(new Language(Lang.ZH)),
                    (facts, done) -> {
                        kept.add(facts);
                        done.run();
                    },
                    () -> closed++);

    static Stream<EventTime> times() {
        return Stream.of(
                EventTime.exactly(DAY.atTime(22, 15, 7)),
                EventTime.minute(DAY.atTime(22, 15)),
                EventTime.hour(DAY, 21).as("晚上9点多"),
                new EventTime(DAY.atTime(21, 30), DAY.atTime(22, 30), Precision.HOUR, "10点左右"),
                new EventTime(
                        DAY.atTime(22, 0),
                        DAY.atTime(5, 59, 59).plusDays(1),
                        Precision.PART_OF_DAY,
                        "深夜"),
                EventTime.day(DAY),
                EventTime.range(DAY.minusDays(20), DAY).as("10月中旬起"),
                new EventTime(DAY.atTime(15, 0), DAY.atTime(17, 0), Precision.RANGE, "3点到5点"),
                EventTime.vague(DAY.withDayOfMonth(1), DAY.withDayOfMonth(10), "11月初"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void everyKindOfTimeIsShownAndReadBackUnchanged(EventTime time) {
        ContactFacts facts = ContactFacts.at(time).facts();

        form.load(facts);

        assertEquals(Optional.of(facts), form.facts());
        assertFalse(form.changed());
    }

    @Test
    void everyFieldIsShownAndReadBackUnchanged() {
        ContactFacts facts = AnEntry.full().facts();
        form.offer(lenders(facts));

        form.load(facts);

        assertEquals(Optional.of(facts), form.facts());
    }

    @Test
    void everyFieldCanBeTyped() throws ReflectiveOperationException {
        ContactFacts facts = AnEntry.full().sourced(Sourced.TYPED).facts();
        form.offer(lenders(facts));
        form.load(facts);
        EntryFormViewModel typed =
                new EntryFormViewModel(
                        TestCasebook.CLOCK,
                        new Problems(new Language(Lang.ZH)),
                        (_, _) -> {},
                        () -> {});
        typed.offer(lenders(facts));

        for (Method field : EntryFormViewModel.class.getMethods()) {
            if (Property.class.isAssignableFrom(field.getReturnType())) {
                type((Property<?>) field.invoke(form), (Property<?>) field.invoke(typed));
            }
        }
        typed.conduct().addAll(form.conduct());
        typed.time().load(facts.time());

        assertEquals(
                List.of(),
                AnEntry.differing(facts, typed.facts().orElseThrow()),
                "do this: give it a property in EntryFormViewModel, and a line in load and in fill");
    }

    private static <T> void type(Property<T> from, Property<?> to) {
        @SuppressWarnings("unchecked") // both are the same property of two forms
        Property<T> same = (Property<T>) to;
        same.setValue(from.getValue());
    }

    private static List<LenderChoice> lenders(ContactFacts facts) {
        UUID id = Objects.requireNonNull(facts.lenderId());
        return List.of(new LenderChoice(id, "云帆", Set.of()));
    }

    @Test
    void aMissingDayIsSaidAtItsFieldAndNothingIsKept() {
        form.time().fromDayProperty().set(null);

        form.save();

        assertEquals(List.of(), kept);
        assertEquals(0, closed);
        assertEquals("timeline.problem.noDay", form.problems().of("time").orElseThrow().textKey());
    }

    @Test
    void aMissingClockTimeIsAskedUnlessOnlyTheDayIsKnown() {
        form.time().fromDayProperty().set(DAY);
        form.save();
        assertTrue(form.problems().of("fromClock").isPresent());

        form.time().precisionProperty().set(Precision.DAY);
        form.save();

        assertEquals(1, kept.size());
        assertEquals(1, closed);
    }

    @Test
    void whatIsNoNumberStaysAndIsSaid() {
        form.time().precisionProperty().set(Precision.DAY);
        form.contactsProperty().set("好多");
        form.durationProperty().set("一会儿");

        form.save();

        assertEquals(List.of(), kept);
        assertTrue(form.problems().of("contacts").isPresent());
        assertTrue(form.problems().of("durationSeconds").isPresent());
        assertEquals("好多", form.contactsProperty().get());
    }

    @Test
    void fullWidthDigitsAreNumbers() {
        form.time().precisionProperty().set(Precision.DAY);
        form.contactsProperty().set("１２");

        assertEquals(12, form.facts().orElseThrow().contacts());
    }

    @Test
    void theChecksOfTheEntryAreShown() {
        form.load(ContactFacts.at(EventTime.day(TimelineHouse.TODAY.plusDays(2))).facts());

        assertEquals(Optional.empty(), form.facts());
        assertEquals("timeline.problem.future", form.problems().of("time").orElseThrow().textKey());
    }

    @Test
    void saveAndNextEmptiesTheFormButKeepsTheWay() {
        form.load(ContactFacts.at(EventTime.day(DAY)).channel(Channel.SMS).words("骂人的话").facts());

        form.saveAndNext();

        assertEquals(1, kept.size());
        assertEquals(0, closed);
        assertEquals("", form.wordsProperty().get());
        assertEquals(Channel.SMS, form.channelProperty().get());
    }

    @ParameterizedTest
    @CsvSource({
        "22:30,22:30:00",
        "2230,22:30:00",
        "２２：３０,22:30:00",
        "22点30分,22:30:00",
        "9点,09:00:00",
        "9,09:00:00",
        "930,09:30:00",
        "22:15:07,22:15:07"
    })
    void clockTimesAreReadAsTheyAreTyped(String typed, LocalTime time) {
        assertEquals(Optional.of(time), ClockText.read(typed));
    }

    @ParameterizedTest
    @CsvSource({"25:30", "晚上", "22:61", "''"})
    void whatIsNoClockTimeIsNotRead(String typed) {
        assertEquals(Optional.empty(), ClockText.read(typed));
    }

    @Test
    void everyFlagStandsInExactlyOneGroup() {
        List<Conduct> grouped =
                Stream.of(ConductGroup.values()).flatMap(g -> g.flags().stream()).toList();

        assertEquals(Conduct.values().length, grouped.size());
        assertEquals(Set.of(Conduct.values()), Set.copyOf(grouped));
    }

    @Test
    void aTimeWithoutALastMomentOfAnHourLastsTheHour() {
        form.time().precisionProperty().set(Precision.HOUR);
        form.time().fromDayProperty().set(DAY);
        form.time().fromClockProperty().set("21");

        LocalDateTime start = DAY.atTime(21, 0);
        assertEquals(
                new EventTime(start, start.plusSeconds(3599), Precision.HOUR, null),
                form.facts().orElseThrow().time());
    }
}
