package org.anning.fx;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a date the way people write it in Chinese and English: 2026-11-03, 2026年11月3日, 11.3, 昨天,
 * 上周三, 3 days ago, 3 Nov. A date without a year is the one nearest to today.
 */
public final class DateWords {

    private static final Map<String, Integer> DAYS =
            Map.ofEntries(
                    Map.entry("大前天", -3),
                    Map.entry("前天", -2),
                    Map.entry("昨天", -1),
                    Map.entry("昨日", -1),
                    Map.entry("昨晚", -1),
                    Map.entry("今天", 0),
                    Map.entry("今日", 0),
                    Map.entry("今晚", 0),
                    Map.entry("明天", 1),
                    Map.entry("明日", 1),
                    Map.entry("后天", 2),
                    Map.entry("大后天", 3),
                    Map.entry("the day before yesterday", -2),
                    Map.entry("yesterday", -1),
                    Map.entry("today", 0),
                    Map.entry("tomorrow", 1));
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern FULL =
            Pattern.compile(
                    "(\\d{4}|\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[日号]");
    private static final Pattern AGO = Pattern.compile("(\\d{1,3})\\s*(?:天|日)(?:之|以)?前");
    private static final Pattern AHEAD = Pattern.compile("(\\d{1,3})\\s*(?:天|日)(?:之|以)?后");
    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,3})\\s+days?\\s+ago");
    private static final Pattern IN_DAYS = Pattern.compile("in\\s+(\\d{1,3})\\s+days?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(上上|上|本|这|这个|上个|下|下个)(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile("(\\d{1,2})\\s+([a-z]{3,9})\\.?(?:,?\\s+(\\d{4}))?");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?");

    private DateWords() {}

    /** The date that is meant, or empty when it cannot be read or does not exist. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        String text = tidy(typed);
        Integer days = DAYS.get(text);
        if (days != null) {
            return Optional.of(today.plusDays(days));
        }
        try {
            return digits(text, today)
                    .or(() -> distance(text, today))
                    .or(() -> weekday(text, today))
                    .or(() -> englishMonth(text, today));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Full-width digits become plain ones and Chinese numerals become digits. */
    private static String tidy(String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('。', '.')
                        .replace('、', '.');
        return ChineseNumerals.toDigits(plain);
    }

    private static Optional<LocalDate> digits(String text, LocalDate today) {
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            int year = number(full, 1);
            return Optional.of(
                    LocalDate.of(
                            year < 100 ? 2000 + year : year, number(full, 2), number(full, 3)));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(
                    LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return nearest(number(monthDay, 1), number(monthDay, 2), today);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            int wanted = number(day, 1);
            return Stream.of(-1, 0, 1)
                    .map(today.withDayOfMonth(1)::plusMonths)
                    .filter(month -> wanted >= 1 && wanted <= month.lengthOfMonth())
                    .map(month -> month.withDayOfMonth(wanted))
                    .min((a, b) -> Long.compare(apart(a, today), apart(b, today)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> distance(String text, LocalDate today) {
        for (Pattern back : List.of(AGO, DAYS_AGO)) {
            Matcher matcher = back.matcher(text);
            if (matcher.matches()) {
                return Optional.of(today.minusDays(number(matcher, 1)));
            }
        }
        for (Pattern ahead : List.of(AHEAD, IN_DAYS)) {
            Matcher matcher = ahead.matcher(text);
            if (matcher.matches()) {
                return Optional.of(today.plusDays(number(matcher, 1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        // The numerals have become digits by now, except the two words for Sunday.
        Matcher matcher = Pattern.compile(WEEKDAY.pattern().replace("一二三四五六", "1-6")).matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(2);
        DayOfWeek day =
                Character.isDigit(word.charAt(0))
                        ? DayOfWeek.of(Integer.parseInt(word))
                        : DayOfWeek.SUNDAY;
        int weeks =
                switch (matcher.group(1)) {
                    case "上上" -> -2;
                    case "上", "上个" -> -1;
                    case "下", "下个" -> 1;
                    default -> 0;
                };
        return Optional.of(
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(weeks)
                        .with(TemporalAdjusters.nextOrSame(day)));
    }

    private static Optional<LocalDate> englishMonth(String text, LocalDate today) {
        Matcher dayFirst = DAY_MONTH_NAME.matcher(text);
        if (dayFirst.matches()) {
            return named(dayFirst.group(2), number(dayFirst, 1), dayFirst, today);
        }
        Matcher monthFirst = MONTH_NAME_DAY.matcher(text);
        if (monthFirst.matches()) {
            return named(monthFirst.group(1), number(monthFirst, 2), monthFirst, today);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> named(
            String name, int day, Matcher matcher, LocalDate today) {
        int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
        boolean real =
                month > 0
                        && java.time.Month.of(month)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(name.equals("sept") ? "sep" : name);
        if (!real) {
            return Optional.empty();
        }
        return matcher.group(3) == null
                ? nearest(month, day, today)
                : Optional.of(LocalDate.of(number(matcher, 3), month, day));
    }

    private static Optional<LocalDate> nearest(int month, int day, LocalDate today) {
        return Stream.of(0, -1, 1)
                .map(years -> today.getYear() + years)
                .filter(year -> exists(year, month, day))
                .map(year -> LocalDate.of(year, month, day))
                .min((a, b) -> Long.compare(apart(a, today), apart(b, today)));
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static long apart(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
