package org.anning.timeline.quick;

import org.anning.timeline.quick.Almanac.Third;
import org.anning.timeline.quick.Days.Sort;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;

/** How days are named in Chinese, the longer ways first. */
final class ChineseDays {

    private static final String N = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String THIRD = "(初|上旬|中旬|中(?!秋|午)|底|末|下旬)";
    private static final String NOT_COUNTED = "(?![\\d个次条通封回点时分万千百元:.人块])";
    private static final String YEAR = "(今年|去年|前年|大前年|(?:19|20)\\d{2}年|\\d{2}年)";

    private final Almanac almanac;

    ChineseDays(Almanac almanac) {
        this.almanac = almanac;
    }

    List<DayRule> rules() {
        return List.of(
                DayRule.of("(20\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)", this::full),
                DayRule.of("((?:20)?\\d{2})年" + N + "月" + N + "[日号]?", this::full),
                DayRule.of("(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d])[日号]?", this::full),
                DayRule.of(
                        YEAR + "的?" + N + "月" + N + "(?:[日号]|" + NOT_COUNTED + ")", this::yearDay),
                DayRule.of(YEAR + "的?" + N + "月份?" + THIRD + "?", this::yearMonth),
                DayRule.of(YEAR + "的?(春|夏|秋|冬)(?:天|季)", this::yearSeason),
                DayRule.of(YEAR + "?的?(年初|年中|年底|年末|上半年|下半年)", this::partOfYear),
                DayRule.of(YEAR + "(初|底)", this::partOfYear),
                DayRule.of(
                        YEAR
                                + "?的?(国庆节?|春节|过年|元旦|中秋节?|五一|劳动节|除夕|大年三十|大年初一|双十一|双11|圣诞节?)(期间|那天|当天)?",
                        this::feast),
                DayRule.of(YEAR, this::wholeYear),
                DayRule.of("(上上个?|上个?|这个?|本|当)月" + N + "[日号]", this::relativeMonthDay),
                DayRule.of("(上上个?|上个?|这个?|本|当)月份?" + THIRD + "?", this::relativeMonth),
                DayRule.of(N + "月" + N + "(?:[日号]|" + NOT_COUNTED + ")", this::monthDay),
                DayRule.of(
                        "(?<!个)"
                                + N
                                + "月份?"
                                + THIRD
                                + "?(?!前|内|后|\\d{1,3}(?![\\d个次条通封回多来余])|[一二三四五六七八九十]{1,3}[日号])",
                        this::month),
                DayRule.of(
                        "(?<![\\d.:*])(\\d{1,2})([-/.])(\\d{1,2})(?![\\d/:%*]|\\s*(?:[个次条通封回点时分万千百元块人年天周岁日号]|小时|am|pm))",
                        this::slashed),
                DayRule.of(
                        "(?<![\\d工案账卡尾序编第月年])" + N + "[日号](?![楼线院店门码仓桌机])",
                        m -> almanac.dayOfMonth(n(m, 1))),
                DayRule.of("大前天", _ -> back(3)),
                DayRule.of(
                        "(?:前天|前日)(晚上|晚(?![饭餐])|夜里?|早上|早(?![饭餐]))?",
                        m -> part(back(2), m.group(1))),
                DayRule.of(
                        "昨(?:天|日|儿)?(晚上|晚(?![饭餐])|夜里?|早上|早(?![饭餐])|晨)?(?<!昨)",
                        m -> part(back(1), m.group(1))),
                DayRule.of("前(晚|夜)", m -> part(back(2), m.group(1))),
                DayRule.of(
                        "今(?:天|日|儿)?(晚上|晚(?![饭餐])|夜里?|早上|早(?![饭餐])|晨)?(?<!今)(?!天?后)",
                        m -> part(back(0), m.group(1))),
                DayRule.of("(上上|上|这|本)?个?(?:周|星期|礼拜)末", this::weekend),
                DayRule.of(
                        "(?<![下一两三几每半\\d])(?<!下个)(上上|上|这|本)?个?(?:周|星期|礼拜)([一二三四五六日1-6]|天(?!天))(?![个小\\d])",
                        this::weekday),
                DayRule.of("(上上|上|这|本)个?(?:周|星期|礼拜)", this::week),
                DayRule.of(
                        "(?:最近|近|过去|这)(\\d{1,3}|[一二两三四五六七八九十]{1,3})天",
                        m -> almanac.lastDays(n(m, 1))),
                DayRule.of(
                        "(?:最近|近|过去)(?:这)?(\\d{1,2}|[一二两三四五六七八九十半])?个?(月|周|星期|礼拜)",
                        this::lastPeriod),
                DayRule.of(
                        "(?:最近|近|这)(?:这)?(?:几|两)天",
                        _ -> Days.vague(almanac.today().minusDays(6), almanac.today())),
                DayRule.of(
                        "前(?:几|些)天",
                        _ ->
                                Days.vague(
                                        almanac.today().minusDays(7),
                                        almanac.today().minusDays(1))),
                DayRule.of(
                        "前两天",
                        _ ->
                                Days.vague(
                                        almanac.today().minusDays(3),
                                        almanac.today().minusDays(1))),
                DayRule.of(
                        "最近|近期|近来|近日",
                        _ -> Days.vague(almanac.today().minusDays(30), almanac.today())),
                DayRule.of(
                        "(半|\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个)?(天|日|周|星期|礼拜|月|年)(半)?(?:以|之)?前",
                        this::ago),
                DayRule.of("半个月(?:以|之)?前", _ -> almanac.around(almanac.today().minusDays(15), 3)));
    }

    private static int n(MatchResult m, int group) {
        return Numerals.of(Objects.requireNonNullElse(m.group(group), ""));
    }

    private @Nullable Days full(MatchResult m) {
        return almanac.full(n(m, 1), n(m, 2), n(m, 3));
    }

    private int year(@Nullable String word) {
        int now = almanac.today().getYear();
        return switch (Objects.requireNonNullElse(word, "今年")) {
            case "今年" -> now;
            case "去年" -> now - 1;
            case "前年" -> now - 2;
            case "大前年" -> now - 3;
            case String digits -> {
                int year = Numerals.of(digits.replace("年", ""));
                yield year < 100 ? 2000 + year : year;
            }
        };
    }

    private @Nullable Days yearDay(MatchResult m) {
        return almanac.full(year(m.group(1)), n(m, 2), n(m, 3));
    }

    private @Nullable Days yearMonth(MatchResult m) {
        int month = n(m, 2);
        return month < 1 || month > 12
                ? null
                : month(YearMonth.of(year(m.group(1)), month), m.group(3));
    }

    private Days yearSeason(MatchResult m) {
        return almanac.season("春夏秋冬".indexOf(m.group(2)), year(m.group(1)));
    }

    private Days partOfYear(MatchResult m) {
        int year = year(m.group(1));
        LocalDate start = LocalDate.of(year, 1, 1);
        Days days =
                switch (m.group(2)) {
                    case "年初", "初" -> Days.vague(start, start.plusMonths(1).minusDays(1));
                    case "年中" -> Days.vague(start.plusMonths(5), start.plusMonths(7).minusDays(1));
                    case "上半年" -> Days.vague(start, start.plusMonths(6).minusDays(1));
                    case "下半年" -> Days.vague(start.plusMonths(6), start.plusYears(1).minusDays(1));
                    default -> Days.vague(start.plusMonths(11), start.plusYears(1).minusDays(1));
                };
        if (!days.first().isAfter(almanac.today())) {
            return days.until(almanac.today());
        }
        return Days.vague(days.first().minusYears(1), days.last().minusYears(1)).asked();
    }

    private @Nullable Days feast(MatchResult m) {
        boolean oneDay = m.group(3) != null && !m.group(3).equals("期间");
        String name = m.group(2);
        LocalDate day =
                m.group(1) == null
                        ? almanac.latest(year -> feast(name, year))
                        : feast(name, year(m.group(1)));
        if (day == null) {
            return null;
        }
        int more =
                switch (name) {
                    case "国庆", "国庆节" -> 6;
                    case "春节", "过年" -> 7;
                    case "元旦" -> 2;
                    case "五一", "劳动节" -> 4;
                    default -> 0;
                };
        return oneDay || more == 0
                ? Days.day(name.equals("春节") || name.equals("过年") ? day.plusDays(1) : day)
                : Days.vague(day, day.plusDays(more)).until(almanac.today());
    }

    private @Nullable LocalDate feast(String name, int year) {
        LocalDate newYear = almanac.newYear(year);
        return switch (name) {
            case "国庆", "国庆节" -> LocalDate.of(year, 10, 1);
            case "春节", "过年", "除夕", "大年三十" -> newYear == null ? null : newYear.minusDays(1);
            case "大年初一" -> newYear;
            case "元旦" -> LocalDate.of(year, 1, 1);
            case "中秋", "中秋节" -> almanac.midAutumn(year);
            case "五一", "劳动节" -> LocalDate.of(year, 5, 1);
            case "双十一", "双11" -> LocalDate.of(year, 11, 11);
            default -> LocalDate.of(year, 12, 25);
        };
    }

    private Days wholeYear(MatchResult m) {
        return almanac.year(year(m.group(1)));
    }

    private YearMonth relative(String word) {
        YearMonth now = YearMonth.from(almanac.today());
        return word.startsWith("上上")
                ? now.minusMonths(2)
                : word.startsWith("上") ? now.minusMonths(1) : now;
    }

    private @Nullable Days relativeMonthDay(MatchResult m) {
        YearMonth month = relative(m.group(1));
        return almanac.full(month.getYear(), month.getMonthValue(), n(m, 2));
    }

    private Days relativeMonth(MatchResult m) {
        return month(relative(m.group(1)), m.group(2));
    }

    private Days month(YearMonth month, @Nullable String third) {
        return third == null
                ? almanac.month(month)
                : almanac.third(
                                month,
                                switch (third) {
                                    case "初", "上旬" -> Third.EARLY;
                                    case "中", "中旬" -> Third.MIDDLE;
                                    case "下旬" -> Third.LAST_TEN;
                                    default -> Third.LATE;
                                })
                        .until(almanac.today());
    }

    private @Nullable Days monthDay(MatchResult m) {
        return almanac.monthDay(n(m, 1), n(m, 2));
    }

    private @Nullable Days month(MatchResult m) {
        int month = n(m, 1);
        return month < 1 || month > 12 ? null : month(almanac.latestMonth(month), m.group(2));
    }

    private @Nullable Days slashed(MatchResult m) {
        boolean dash = m.group(2).equals("-");
        boolean padded = m.group(1).length() == 2 && m.group(3).length() == 2;
        return dash && !padded ? null : almanac.monthDay(n(m, 1), n(m, 3));
    }

    private Days back(int days) {
        return Days.day(almanac.today().minusDays(days));
    }

    private static Days part(Days day, @Nullable String word) {
        return switch (Objects.requireNonNullElse(word, " ").charAt(0)) {
            case '晚', '夜' -> day.in(DayPart.EVENING);
            case '早', '晨' -> day.in(DayPart.MORNING);
            default -> day;
        };
    }

    private static int weeks(@Nullable String word) {
        return word == null ? -1 : word.equals("上上") ? 2 : word.equals("上") ? 1 : 0;
    }

    private Days weekend(MatchResult m) {
        return almanac.weekend(Math.max(0, weeks(m.group(1))));
    }

    private @Nullable Days weekday(MatchResult m) {
        int day = "一二三四五六日123456".indexOf(m.group(2).replace('天', '日')) % 7;
        DayOfWeek name = DayOfWeek.of(day + 1);
        int weeks = weeks(m.group(1));
        return weeks < 0 ? almanac.weekday(name) : almanac.weekday(name, weeks);
    }

    private Days week(MatchResult m) {
        return almanac.week(weeks(m.group(1)));
    }

    private Days lastPeriod(MatchResult m) {
        LocalDate today = almanac.today();
        String number = Objects.requireNonNullElse(m.group(1), "一");
        boolean month = m.group(2).equals("月");
        if (number.equals("半")) {
            return Days.of(today.minusDays(month ? 15 : 3), today, Sort.RANGE);
        }
        int n = Numerals.of(number);
        return Days.of(month ? today.minusMonths(n) : today.minusWeeks(n), today, Sort.RANGE);
    }

    private @Nullable Days ago(MatchResult m) {
        LocalDate today = almanac.today();
        boolean half = m.group(1).equals("半");
        int n = half ? 0 : n(m, 1);
        return switch (m.group(2)) {
            case "天", "日" -> half ? null : Days.day(today.minusDays(n));
            case "周", "星期", "礼拜" -> almanac.around(today.minusWeeks(n), 3);
            case "月" ->
                    half
                            ? almanac.around(today.minusDays(15), 3)
                            : almanac.around(today.minusMonths(n), 15);
            default ->
                    half
                            ? almanac.around(today.minusMonths(6), 30)
                            : almanac.around(today.minusYears(n), 183);
        };
    }
}
