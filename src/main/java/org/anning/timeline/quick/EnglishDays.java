package org.anning.timeline.quick;

import org.anning.timeline.quick.Almanac.Third;
import org.anning.timeline.quick.Days.Sort;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;

/** How days are named in English, the longer ways first. */
final class EnglishDays {

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d|\\s*(?:am|pm)\\b)";

    /** "since September 15" names a day, "in September 15 calls" does not. */
    private static final String NO_DAY =
            "(?!\\s*\\d{1,2}(?:st|nd|rd|th)?(?!\\d)"
                    + "(?!\\s*(?:phone |missed )?(?:calls?|texts?|messages?|times|visits?)\\b))";

    private static final String YEAR = "(?:,?\\s+(20\\d{2})(?!\\d)|\\s+(last|this) year)?";
    private static final String THIRD =
            "(early|mid|middle of|late|start of|beginning of|end of)[\\s-]+(?:the\\s+)?";
    private static final String WEEKDAY =
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b";
    private static final String NUMBER =
            "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of"
                    + "|a couple of)";

    private final Almanac almanac;

    EnglishDays(Almanac almanac) {
        this.almanac = almanac;
    }

    List<DayRule> rules() {
        return List.of(
                DayRule.of("(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)", this::full),
                DayRule.of("\\b" + MONTH + "\\s*" + DAY + YEAR, this::monthDay),
                DayRule.of("\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR, this::dayMonth),
                DayRule.of("\\b" + THIRD + MONTH + YEAR, this::thirdOfMonth),
                DayRule.of("\\b" + MONTH + "\\s+(20\\d{2})(?!\\d)", this::monthOfYear),
                DayRule.of("\\b(?:in|during|last|since|all)\\s+" + MONTH + NO_DAY, this::month),
                DayRule.of("\\b(?:the\\s+)?day before yesterday", _ -> back(2)),
                DayRule.of("\\byesterday", _ -> back(1)),
                DayRule.of("\\blast night", _ -> back(1).in(DayPart.EVENING)),
                DayRule.of("\\b(?:today|this (morning|afternoon|evening)|(tonight))", this::today),
                DayRule.of("\\b(last|this|on)?\\s*\\b" + WEEKDAY, this::weekday),
                DayRule.of(
                        "\\b(?:(last|this|on)\\s+|(?<=^|, )|(?=\\w+\\.? (?:\\d|morning|afternoon"
                                + "|evening|night)))(mon|tues?|wed|thur?s?|fri|sat|sun)\\b\\.?",
                        this::weekday),
                DayRule.of("\\b(last|this|the|over the)\\s+weekend", this::weekend),
                DayRule.of("\\b(?:the\\s+)?week before last", _ -> almanac.week(2)),
                DayRule.of("\\b(last|this) week", m -> almanac.week(is(m, "last") ? 1 : 0)),
                DayRule.of(
                        "\\b(last|this) month,? (?:on )?the (\\d{1,2})(?:st|nd|rd|th)?\\b",
                        this::relativeMonthDay),
                DayRule.of("\\b" + THIRD + "(last|this) month", this::thirdOfRelative),
                DayRule.of("\\b(last|this) month", this::relativeMonth),
                DayRule.of("\\b(last|this) year", m -> almanac.year(year(m.group(1)))),
                DayRule.of(
                        "\\b(?:(last|this|in the|in)\\s+)?(spring|summer|autumn|fall|winter)"
                                + "(?:\\s+(?:of\\s+)?(20\\d{2}))?(?!\\s*festival)\\b",
                        this::season),
                DayRule.of("\\b(?:a few|several|some) days ago", _ -> ago(7, 1)),
                DayRule.of("\\bthe other day", _ -> ago(7, 1)),
                DayRule.of("\\b" + NUMBER + "\\s+(day|week|month|year)s? ago", this::ago),
                DayRule.of(
                        "\\b(?:over |in |for |during )?(?:the )?(?:past|last)(?: "
                                + NUMBER
                                + ")? (day|week|month)s?\\b",
                        this::past),
                DayRule.of("\\b(?:recently|lately|(?:the )?(?:past|last) few days)", this::recent),
                DayRule.of(
                        "\\b(?:chinese new year|spring festival|lunar new year)"
                                + "(?: holidays?)?",
                        _ -> feast(almanac.latest(this::eve), 7)),
                DayRule.of(
                        "\\bnational day(?: holidays?)?",
                        _ -> feast(almanac.latest(year -> LocalDate.of(year, 10, 1)), 6)),
                DayRule.of(
                        "\\bmid-?autumn(?: festival)?",
                        _ -> feast(almanac.latest(almanac::midAutumn), 0)),
                DayRule.of(
                        "\\bnew year'?s day",
                        _ -> feast(almanac.latest(year -> LocalDate.of(year, 1, 1)), 0)),
                DayRule.of(
                        "\\bchristmas(?: day)?",
                        _ -> feast(almanac.latest(year -> LocalDate.of(year, 12, 25)), 0)),
                DayRule.of("\\bon the (\\d{1,2})(?:st|nd|rd|th)?\\b", this::dayOfMonth),
                DayRule.of("\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b", this::dayOfMonth),
                DayRule.of("(?<![\\d/.*-])(\\d{1,2})/(\\d{1,2})(?![\\d/])", this::slashed));
    }

    private static int n(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static boolean is(MatchResult m, String word) {
        return word.equals(m.group(1));
    }

    private @Nullable Days full(MatchResult m) {
        return almanac.full(n(m, 1), n(m, 2), n(m, 3));
    }

    private static int month(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private int year(String word) {
        return almanac.today().getYear() - (word.equals("last") ? 1 : 0);
    }

    private @Nullable Days monthDay(MatchResult m) {
        return dated(month(m.group(1)), n(m, 2), m.group(3), m.group(4));
    }

    private @Nullable Days dayMonth(MatchResult m) {
        return dated(month(m.group(2)), n(m, 1), m.group(3), m.group(4));
    }

    private @Nullable Days dated(
            int month, int day, @Nullable String year, @Nullable String relative) {
        if (year != null) {
            return almanac.full(Integer.parseInt(year), month, day);
        }
        return relative == null
                ? almanac.monthDay(month, day)
                : almanac.full(year(relative), month, day);
    }

    private Days thirdOfMonth(MatchResult m) {
        int month = month(m.group(2));
        YearMonth there =
                m.group(3) != null
                        ? YearMonth.of(n(m, 3), month)
                        : m.group(4) != null
                                ? YearMonth.of(year(m.group(4)), month)
                                : almanac.latestMonth(month);
        return almanac.third(there, third(m.group(1))).until(almanac.today());
    }

    private Days monthOfYear(MatchResult m) {
        return almanac.month(YearMonth.of(n(m, 2), month(m.group(1))));
    }

    private Days month(MatchResult m) {
        return almanac.month(almanac.latestMonth(month(m.group(1))));
    }

    private Days today(MatchResult m) {
        if (m.group(2) != null) {
            return back(0).in(DayPart.EVENING);
        }
        return switch (Objects.requireNonNullElse(m.group(1), "")) {
            case "morning" -> back(0).in(DayPart.MORNING);
            case "afternoon" -> back(0).in(DayPart.AFTERNOON);
            case "evening" -> back(0).in(DayPart.EVENING);
            default -> back(0);
        };
    }

    private @Nullable Days weekday(MatchResult m) {
        DayOfWeek day =
                Arrays.stream(DayOfWeek.values())
                        .filter(d ->
                                d.name()
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(m.group(2).substring(0, 3)))
                        .findFirst()
                        .orElseThrow();
        return is(m, "last")
                ? almanac.lastWeekday(day)
                : is(m, "this") ? almanac.weekday(day, 0) : almanac.weekday(day);
    }

    private Days weekend(MatchResult m) {
        return almanac.weekend(is(m, "last") ? 1 : 0);
    }

    private YearMonth relative(String word) {
        return YearMonth.from(almanac.today()).minusMonths(word.equals("last") ? 1 : 0);
    }

    private @Nullable Days relativeMonthDay(MatchResult m) {
        YearMonth month = relative(m.group(1));
        return almanac.full(month.getYear(), month.getMonthValue(), n(m, 2));
    }

    private Days thirdOfRelative(MatchResult m) {
        return almanac.third(relative(m.group(2)), third(m.group(1))).until(almanac.today());
    }

    private static Third third(String word) {
        return switch (word) {
            case "early", "start of", "beginning of" -> Third.EARLY;
            case "mid", "middle of" -> Third.MIDDLE;
            default -> Third.LATE;
        };
    }

    private Days relativeMonth(MatchResult m) {
        return almanac.month(YearMonth.from(almanac.today()).minusMonths(is(m, "last") ? 1 : 0));
    }

    private @Nullable Days season(MatchResult m) {
        int season =
                switch (m.group(2)) {
                    case "spring" -> 0;
                    case "summer" -> 1;
                    case "winter" -> 3;
                    default -> 2;
                };
        if (m.group(3) != null) {
            return almanac.season(season, n(m, 3));
        }
        return m.group(1) == null && season != 1 && season != 3
                ? null
                : almanac.latestSeason(season);
    }

    private Days ago(int from, int to) {
        return Days.vague(almanac.today().minusDays(from), almanac.today().minusDays(to));
    }

    private Days ago(MatchResult m) {
        LocalDate today = almanac.today();
        int n =
                Numerals.ofWord(
                        m.group(1).replace("a couple of", "two").replace("couple of", "two"));
        return switch (m.group(2)) {
            case "day" -> Days.day(today.minusDays(n));
            case "week" -> almanac.around(today.minusWeeks(n), 3);
            case "month" -> almanac.around(today.minusMonths(n), 15);
            default -> almanac.around(today.minusYears(n), 183);
        };
    }

    private Days past(MatchResult m) {
        LocalDate today = almanac.today();
        int n = m.group(1) == null ? 1 : Numerals.ofWord(m.group(1));
        return switch (m.group(2)) {
            case "day" -> almanac.lastDays(n);
            case "week" -> Days.of(today.minusWeeks(n), today, Sort.RANGE);
            default -> Days.of(today.minusMonths(n), today, Sort.RANGE);
        };
    }

    private Days recent(MatchResult m) {
        boolean few = m.group().contains("few");
        return Days.vague(almanac.today().minusDays(few ? 6 : 30), almanac.today());
    }

    private @Nullable LocalDate eve(int year) {
        LocalDate newYear = almanac.newYear(year);
        return newYear == null ? null : newYear.minusDays(1);
    }

    private @Nullable Days feast(@Nullable LocalDate first, int more) {
        if (first == null) {
            return null;
        }
        return more == 0
                ? Days.day(first)
                : Days.vague(first, first.plusDays(more)).until(almanac.today());
    }

    private @Nullable Days dayOfMonth(MatchResult m) {
        return almanac.dayOfMonth(n(m, 1));
    }

    /** 11/3 is read both ways in English; it is asked unless only one is a date. */
    private @Nullable Days slashed(MatchResult m) {
        int a = n(m, 1);
        int b = n(m, 2);
        Days monthFirst = almanac.monthDay(a, b);
        Days dayFirst = almanac.monthDay(b, a);
        if (monthFirst == null || dayFirst == null || a == b) {
            return monthFirst == null ? dayFirst : monthFirst;
        }
        return monthFirst.asked(monthFirst.first(), dayFirst.first());
    }

    private Days back(int days) {
        return Days.day(almanac.today().minusDays(days));
    }
}
