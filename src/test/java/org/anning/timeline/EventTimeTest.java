package org.anning.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.YesNo;
import org.anning.law.Law;
import org.anning.law.LawTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

class EventTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T21:59:59,NO",
        "2026-11-03T22:00:00,YES",
        "2026-11-04T07:59:59,YES",
        "2026-11-04T08:00:00,NO",
        "2026-11-04T00:00:00,YES"
    })
    void nightIsFromTwentyTwoToEight(LocalDateTime at, YesNo night) {
        assertEquals(night, new NightHours(new Law()).of(EventTime.exactly(at)));
    }

    @Test
    void aRoughTimeIsNightOnlyWhenEveryPossibleMomentIs() {
        NightHours night = new NightHours(new Law());

        assertEquals(YesNo.YES, night.of(EventTime.hour(DAY, 22)));
        assertEquals(YesNo.NO, night.of(EventTime.hour(DAY, 21)));
        assertEquals(
                YesNo.UNKNOWN,
                night.of(
                        new EventTime(
                                DAY.atTime(21, 30),
                                DAY.atTime(22, 30),
                                Precision.HOUR,
                                "around 10pm")));
        assertEquals(
                YesNo.UNKNOWN,
                night.of(
                        new EventTime(
                                DAY.atTime(18, 0),
                                DAY.atTime(23, 59),
                                Precision.PART_OF_DAY,
                                "晚上")));
        assertEquals(YesNo.UNKNOWN, night.of(EventTime.day(DAY)));
    }

    @Test
    void anEditedNightCountsFromItsDayOn() {
        Law law = new Law();
        NightHours night = new NightHours(law);
        String later =
                DAY.plusDays(1) + "\t\t21:00\ttime\t夜间\tNight\tgbt-45251\tchecked\t2026-11-04";
        law.use(
                LawTables.with(
                        Map.of(
                                "figures.tsv",
                                Map.of(
                                        "night_start@2025-02-28",
                                        "night_start\t2025-02-28\t"
                                                + DAY
                                                + "\t22:00\ttime\t夜间\tNight"
                                                + "\tgbt-45251\tchecked\t2026-11-04",
                                        "night_start@" + DAY.plusDays(1),
                                        "night_start\t" + later)),
                        "+1"));

        assertEquals(YesNo.NO, night.of(EventTime.exactly(DAY.atTime(21, 30))));
        assertEquals(YesNo.YES, night.of(EventTime.exactly(DAY.plusDays(1).atTime(21, 30))));
        assertEquals(YesNo.YES, night.of(EventTime.exactly(DAY.plusDays(1).atTime(7, 59))));
        assertEquals(YesNo.YES, night.of(EventTime.exactly(DAY.minusYears(4).atTime(22, 0))));
    }

    @Test
    void aTimeLimitIsCountedFromTheDayThatIsNeverTooLate() {
        EventTime series = EventTime.range(DAY, LocalDate.of(2026, 3, 20));
        EventTime rough = EventTime.vague(DAY, LocalDate.of(2026, 3, 10), "3月初");

        assertEquals(LocalDate.of(2026, 3, 20), series.safeEnd());
        assertFalse(series.guarded());
        assertEquals(DAY, rough.safeEnd());
        assertTrue(rough.guarded());
    }

    @Test
    void aSeriesPerDayCountsEachDay() {
        EventTime series = EventTime.range(DAY, LocalDate.of(2026, 3, 20));

        assertEquals(400, ContactFacts.at(series).contacts(20).perDay(true).facts().total());
        assertEquals(20, ContactFacts.at(series).contacts(20).facts().total());
    }

    @Test
    void aChangeOfTheLawInsideTheTimeIsSeen() {
        LocalDate change = LocalDate.of(2026, 1, 1);

        assertTrue(EventTime.range(LocalDate.of(2025, 12, 31), change).straddles(change));
        assertFalse(EventTime.range(change, LocalDate.of(2026, 2, 1)).straddles(change));
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-0013-8000,13800138000",
        "008613800138000,13800138000",
        "8613800138000,13800138000",
        "０２１－５５５８８００１,02155588001",
        "138****8000,138****8000",
        "'(010) 5550 1234',01055501234",
        "95588,95588",
        "86123,86123"
    })
    void theSameNumberIsAlwaysWrittenTheSameWay(String raw, String plain) {
        assertEquals(plain, CallerNumber.normalise(raw));
    }

    @Test
    void aBlankNumberIsNoNumber() {
        assertNull(CallerNumber.normalise("  "));
        assertNull(CallerNumber.normalise(null));
    }
}
