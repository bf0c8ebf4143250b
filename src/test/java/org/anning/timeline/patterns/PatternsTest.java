package org.anning.timeline.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.EntryId;
import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Outcome;
import org.anning.timeline.Sourced;
import org.anning.timeline.Target;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class PatternsTest {

    private static final NightHours NIGHT = new NightHours(new Law());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private final List<EntryRow> entries = new ArrayList<>();

    private EntryId add(ContactDraft draft) {
        UUID id = UUID.randomUUID();
        entries.add(
                new EntryRow(
                        id,
                        0,
                        UUID.randomUUID(),
                        draft.facts(),
                        Instant.EPOCH,
                        "志愿者甲",
                        null,
                        null,
                        null));
        return new EntryId(id);
    }

    private static ContactDraft call(String clock) {
        return ContactFacts.at(EventTime.exactly(DAY.atTime(LocalTime.parse(clock))))
                .number("02155588001");
    }

    @Test
    void attemptsAreCountedAndOutgoingCallsAreNot() {
        EntryId first = add(call("09:00:00").outcome(Outcome.ANSWERED).durationSeconds(35));
        EntryId second = add(call("10:00:00").outcome(Outcome.MISSED));
        EntryId third = add(call("11:00:00").outcome(Outcome.REJECTED));
        add(call("12:00:00").direction(Direction.OUTGOING));

        DayPattern day = Patterns.of(entries, _ -> null, NIGHT).days().getFirst();

        assertEquals(new Fact(3, false, List.of(first, second, third)), day.attempts());
        assertEquals(new Fact(1, false, List.of(first)), day.answered());
        assertFalse(day.overStandard());
    }

    @Test
    void twentyTwoIsNightAndEightIsNot() {
        add(call("21:59:59"));
        EntryId late = add(call("22:00:00"));
        EntryId early = add(call("07:59:59"));
        add(call("08:00:00"));

        Patterns patterns = Patterns.of(entries, _ -> null, NIGHT);

        assertEquals(2, patterns.night().number());
        assertEquals(List.of(early, late), patterns.night().entries());
    }

    @Test
    void aBurstIsTheMostAttemptsWithinSixHundredSeconds() {
        for (int i = 0; i < 9; i++) {
            add(call("10:0" + i + ":00"));
        }
        assertFalse(Patterns.of(entries, _ -> null, NIGHT).days().getFirst().hintsAtBombing());

        add(call("10:10:00"));

        DayPattern day = Patterns.of(entries, _ -> null, NIGHT).days().getFirst();
        assertEquals(10, day.burst().number());
        assertTrue(day.hintsAtBombing());
        add(call("10:10:01"));
        assertEquals(10, Patterns.of(entries, _ -> null, NIGHT).days().getFirst().burst().number());
    }

    @Test
    void callsAfterARefusalOnRecordAreCountedForThatPersonOnly() {
        add(
                call("09:00:00")
                        .channel(Channel.THIRD_CALL)
                        .target(Target.PARENT)
                        .refusedOn(DAY.minusDays(1)));
        add(call("10:00:00"));

        assertEquals(1, Patterns.of(entries, _ -> null, NIGHT).afterRefusal().number());
        assertEquals(1, Patterns.of(entries, _ -> null, NIGHT).thirds().number());
    }

    @Test
    void numbersOfOneLenderAreOneGroupAndOthersEachTheirOwn() {
        UUID lender = UUID.randomUUID();
        add(call("09:00:00").lenderId(lender));
        add(call("09:30:00").lenderId(lender).number("02155588002"));
        add(call("10:00:00").number("138****8000"));

        List<DayPattern> days = Patterns.of(entries, _ -> null, NIGHT).days();

        assertEquals(2, days.size());
        assertEquals(2, days.getFirst().numbers().number());
        assertEquals("138****8000", days.get(1).group().number());
    }

    @Test
    void aNumberThatIsLinkedToALenderCountsWithItWithoutALinkOfItsOwn() {
        UUID lender = UUID.randomUUID();
        add(call("09:00:00").lenderId(lender).number("13800138000"));
        add(call("09:30:00"));

        List<DayPattern> days =
                Patterns.of(entries, number -> number.equals("02155588001") ? lender : null, NIGHT)
                        .days();

        assertEquals(1, days.size());
        assertEquals(2, days.getFirst().attempts().number());
        assertEquals(lender, days.getFirst().group().lenderId());
    }

    @Test
    void theLastThirtyDaysTakeOnlyTheirDaysOfASeriesAndNoTotalThatMayLieOutside() {
        add(
                ContactFacts.at(EventTime.range(DAY.minusDays(40), DAY))
                        .contacts(5)
                        .perDay(true)
                        .basis(CountBasis.ESTIMATE));
        add(ContactFacts.at(EventTime.range(DAY.minusDays(40), DAY)).contacts(300));
        add(call("23:00:00"));
        add(ContactFacts.at(EventTime.day(DAY.minusDays(30))));
        add(ContactFacts.at(EventTime.day(DAY.plusDays(1))));

        Patterns month = Patterns.within(entries, DAY, 30, _ -> null, NIGHT);

        assertEquals(30 * 5 + 1, month.attempts().number());
        assertTrue(month.attempts().rough(), "an estimate is in it");
        assertEquals(1, month.night().number());
        assertFalse(month.night().rough());
    }

    @Test
    void twoColleaguesAreNotCountedAsOnePerson() {
        add(call("09:00:00").target(Target.COLLEAGUE).targetName("班组长"));
        add(call("09:10:00").target(Target.COLLEAGUE).targetName("会计"));

        assertEquals(2, Patterns.of(entries, _ -> null, NIGHT).days().size());
    }

    @Test
    void aBillStandsForTheSeriesOfItsTimeNumberAndPersonOnly() {
        add(
                ContactFacts.at(EventTime.range(DAY, DAY.plusDays(3)))
                        .contacts(20)
                        .perDay(true)
                        .number("021 5558 8001"));
        EntryId inside = add(call("09:00:00").sourced(Sourced.IMPORT));
        add(call("09:00:00"));
        add(call("09:05:00").sourced(Sourced.IMPORT).number("13800138000"));
        add(call("09:06:00").sourced(Sourced.IMPORT).channel(Channel.SMS));
        add(call("09:07:00").sourced(Sourced.IMPORT).direction(Direction.OUTGOING));
        add(
                ContactFacts.at(EventTime.exactly(DAY.minusDays(1).atTime(9, 0)))
                        .number("02155588001")
                        .sourced(Sourced.IMPORT));

        assertTrue(Series.splittable(entries.getFirst()));
        assertFalse(Series.splittable(entries.get(1)), "a row of a bill is no series");
        assertEquals(
                List.of(inside),
                Series.rowsOf(entries.getFirst(), entries, _ -> null).stream()
                        .map(EntryRow::entryId)
                        .toList());
    }

    @Test
    void aSeriesCountsOnEachOfItsDays() {
        add(
                ContactFacts.at(EventTime.range(DAY, DAY.plusDays(19)))
                        .contacts(20)
                        .perDay(true)
                        .basis(CountBasis.ESTIMATE));

        Patterns patterns = Patterns.of(entries, _ -> null, NIGHT);

        assertEquals(400, patterns.attempts().number());
        assertEquals(20, patterns.days().size());
        assertEquals(20, patterns.days().getFirst().attempts().number());
        DayCounts counts = DayCounts.of(entries, new Law()::severity);
        assertEquals(20, counts.bars().size());
        assertEquals(20, counts.highest());
    }

    @Test
    void barsStackContactsBySeverityAndLeaveOutWhatHasNoKnownDay() {
        add(call("09:00:00").contacts(3).with(Conduct.INSULT));
        add(call("10:00:00").with(Conduct.THREAT_SAFETY));
        add(ContactFacts.at(EventTime.vague(DAY, DAY.plusDays(9), "11月初")));
        add(ContactFacts.at(EventTime.day(DAY.plusDays(2))));

        DayCounts counts = DayCounts.of(entries, new Law()::severity);

        assertEquals(List.of(0, 0, 3, 0, 1, 0), counts.bars().getFirst().bySeverity());
        assertEquals(0, counts.bars().get(1).total());
        assertEquals(1, counts.bars().get(2).total());
        assertEquals(1, counts.undated());
    }

    @Test
    void manyDaysBecomeWeeksAndMonths() {
        add(call("09:00:00"));
        add(ContactFacts.at(EventTime.day(DAY.minusDays(200))));
        assertEquals(DayCounts.Step.WEEK, DayCounts.of(entries, _ -> 0).step());
        add(ContactFacts.at(EventTime.day(DAY.minusYears(4))));

        DayCounts counts = DayCounts.of(entries, _ -> 0);

        assertEquals(DayCounts.Step.MONTH, counts.step());
        assertEquals(3, counts.bars().stream().mapToInt(DayCounts.Bar::total).sum());
    }

    @Test
    void theGridCountsOnlyWhatHasAnHour() {
        add(call("22:10:00").contacts(4));
        add(ContactFacts.at(EventTime.day(DAY)));

        HourGrid grid = HourGrid.of(entries);

        assertEquals(4, grid.at(DayOfWeek.TUESDAY, 22));
        assertEquals(4, grid.highest());
        assertEquals(1, grid.withoutHour());
    }
}
