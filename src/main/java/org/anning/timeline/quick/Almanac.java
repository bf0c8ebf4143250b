package org.anning.timeline.quick;

import org.anning.timeline.quick.Days.Sort;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Days as a person means them who speaks today of something past: without a year it is the latest
 * past one, weeks start on Monday, and early, middle and end of a month are its three parts (domain
 * 9.9).
 */
record Almanac(LocalDate today) {

    /** A year-less date that comes within so many days may as well be one that is still to come. */
    private static final int SOON = 7;

    private static final Map<Integer, String> NEW_YEARS =
            Map.of(
                    2020, "01-25", 2021, "02-12", 2022, "02-01", 2023, "01-22", 2024, "02-10", 2025,
                    "01-29", 2026, "02-17", 2027, "02-06", 2028, "01-26", 2029, "02-13");

    private static final Map<Integer, String> MID_AUTUMNS =
            Map.of(
                    2020, "10-01", 2021, "09-21", 2022, "09-10", 2023, "09-29", 2024, "09-17", 2025,
                    "10-06", 2026, "09-25", 2027, "09-15", 2028, "10-03", 2029, "09-22");

    /** The third of a month that is meant. */
    enum Third {
        EARLY,
        MIDDLE,
        LATE,
        LAST_TEN
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable Days full(int year, int month, int day) {
        LocalDate date = date(year < 100 ? 2000 + year : year, month, day);
        return date == null ? null : Days.day(date);
    }

    /** A day and month without a year: the latest past one; asked when it comes again soon. */
    @Nullable Days monthDay(int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        LocalDate thisYear = date(today.getYear(), month, day);
        if (thisYear != null && !thisYear.isAfter(today)) {
            return Days.day(thisYear);
        }
        LocalDate lastYear = date(today.getYear() - 1, month, day);
        if (lastYear == null) {
            return Days.day(today).asked();
        }
        Days past = Days.day(lastYear);
        return thisYear != null && ChronoUnit.DAYS.between(today, thisYear) <= SOON
                ? past.asked(lastYear)
                : past;
    }

    /** A bare day of the month: the latest past one. */
    @Nullable Days dayOfMonth(int day) {
        if (day < 1 || day > 31) {
            return null;
        }
        YearMonth month = YearMonth.from(today);
        for (int back = 0; back < 4; back++) {
            YearMonth there = month.minusMonths(back);
            if (day <= there.lengthOfMonth() && !there.atDay(day).isAfter(today)) {
                return Days.day(there.atDay(day));
            }
        }
        return null;
    }

    /** The latest such month that has begun. */
    YearMonth latestMonth(int month) {
        YearMonth there = YearMonth.of(today.getYear(), month);
        return there.atDay(1).isAfter(today) ? there.minusYears(1) : there;
    }

    Days month(YearMonth month) {
        return Days.of(month.atDay(1), month.atEndOfMonth(), Sort.PERIOD).until(today);
    }

    Days third(YearMonth month, Third third) {
        return switch (third) {
            case EARLY -> Days.vague(month.atDay(1), month.atDay(10));
            case MIDDLE -> Days.vague(month.atDay(11), month.atDay(20));
            case LATE -> Days.vague(month.atDay(21), month.atEndOfMonth());
            case LAST_TEN -> Days.of(month.atDay(21), month.atEndOfMonth(), Sort.PERIOD);
        };
    }

    /** The latest past day of the week; asked when it may as well be today. */
    Days weekday(DayOfWeek day) {
        LocalDate latest = today.with(TemporalAdjusters.previousOrSame(day));
        return latest.equals(today)
                ? Days.day(latest).asked(today, today.minusWeeks(1))
                : Days.day(latest);
    }

    /** That day of the week so many weeks before this one. */
    @Nullable Days weekday(DayOfWeek day, int weeksBack) {
        LocalDate there = monday().minusWeeks(weeksBack).with(TemporalAdjusters.nextOrSame(day));
        return there.isAfter(today) ? null : Days.day(there);
    }

    /** "last Monday": the latest past one, or that of last week; asked when they differ. */
    Days lastWeekday(DayOfWeek day) {
        LocalDate latest = today.with(TemporalAdjusters.previous(day));
        LocalDate ofLastWeek = monday().minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
        return latest.equals(ofLastWeek)
                ? Days.day(latest)
                : Days.day(latest).asked(latest, ofLastWeek);
    }

    Days week(int weeksBack) {
        LocalDate start = monday().minusWeeks(weeksBack);
        return Days.of(start, start.plusDays(6), Sort.PERIOD).until(today);
    }

    /** The latest weekend that has begun, or the one of so many weeks before. */
    Days weekend(int weeksBack) {
        LocalDate saturday = monday().minusWeeks(weeksBack).plusDays(5);
        if (saturday.isAfter(today)) {
            saturday = saturday.minusWeeks(1);
        }
        return Days.vague(saturday, saturday.plusDays(1)).until(today);
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Days year(int year) {
        return Days.vague(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).until(today);
    }

    /** A season of a year, 0 spring to 3 winter; winter of a year may mean either end of it. */
    Days season(int season, int year) {
        if (season == 3) {
            LocalDate december = LocalDate.of(year, 12, 1);
            return Days.vague(december, december.plusMonths(3).minusDays(1)).until(today).asked();
        }
        LocalDate first = LocalDate.of(year, 3 + season * 3, 1);
        return Days.vague(first, first.plusMonths(3).minusDays(1)).until(today);
    }

    /**
     * The latest such season that has begun before this year's, as "last summer" in a later one.
     */
    Days latestSeason(int season) {
        int year = today.getYear();
        LocalDate first = LocalDate.of(year, season == 3 ? 12 : 3 + season * 3, 1);
        int began = first.isAfter(today) ? year - 1 : year;
        LocalDate start = LocalDate.of(began, first.getMonthValue(), 1);
        return Days.vague(start, start.plusMonths(3).minusDays(1)).until(today);
    }

    Days around(LocalDate middle, int days) {
        return Days.vague(middle.minusDays(days), middle.plusDays(days)).until(today);
    }

    /** The days from so many days back to today, going on. */
    Days lastDays(int days) {
        return Days.of(today.minusDays(days - 1L), today, Sort.RANGE);
    }

    /** The day of the Chinese New Year, null where it is not known. */
    @Nullable LocalDate newYear(int year) {
        return feast(NEW_YEARS, year);
    }

    @Nullable LocalDate midAutumn(int year) {
        return feast(MID_AUTUMNS, year);
    }

    private static @Nullable LocalDate feast(Map<Integer, String> days, int year) {
        String day = days.get(year);
        return day == null ? null : LocalDate.parse(year + "-" + day);
    }

    /** The year in which this feast last began, looked up by a function of the year. */
    @Nullable LocalDate latest(IntFunction<@Nullable LocalDate> feast) {
        for (int year : List.of(today.getYear(), today.getYear() - 1)) {
            LocalDate day = feast.apply(year);
            if (day != null && !day.isAfter(today)) {
                return day;
            }
        }
        return null;
    }
}
