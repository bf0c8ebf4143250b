package org.anning.timeline.quick;

import org.anning.timeline.CountBasis;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how many contacts, people, minutes and views a line speaks of. People, amounts and hours
 * are no contacts (domain 9.9); the lower bound of a rough number is kept.
 */
final class CountReader {

    private static final String N = Numerals.NUM;
    private static final String WORD =
            "(?:\\d{1,6}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
                    + "|twenty|thirty|forty|fifty)";
    private static final String ROUGH =
            "(?<rough>大概|大约|约|差不多|至少|最少|起码|不下|将近|超过|~"
                    + "|\\b(?:about|around|approx\\.?|roughly|at least|more than|over|some|nearly)\\b)?\\s*";

    private static final Pattern MEN_AND_WOMEN =
            Pattern.compile("(" + N + ")[个名]?男(?:的|人)?(" + N + ")[个名]?女(?:的|人)?");
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "("
                            + N
                            + ")\\s*(?:个|名|位)?\\s*(?:多)?(?:大汉|壮汉|男人|男子|男的|女的|女人|小伙子?|人(?!次|看|观|浏|转)|陌生人|彪形大汉)"
                            + "|\\b("
                            + WORD
                            + ")\\s+(?:(?!more|other|of)[a-z]+ )?"
                            + "(?:men|man|people|persons?|guys?|women|woman|collectors|visitors|strangers)\\b");
    private static final Pattern LASTED =
            Pattern.compile(
                    "(?<hours>\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})(?<half>个半)?个?(?:小时|钟头)(?!前|以前|之前|内|里)"
                            + "(?:(?<hmin>\\d{1,2}|[一二三四五六七八九十]{1,3})分钟?)?"
                            + "|(?<halfHour>半个?(?:小时|钟头))(?!前|以前|之前|内|里)"
                            + "|(?<!每)(?<!每隔)(?<min>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:分钟|分(?!期|之))(?:(?<sec>\\d{1,2})秒)?(?!前|以前|之前|内|里)"
                            + "|(?<secs>\\d{1,4})秒"
                            + "|\\b(?<!in )(?<!within )(?<!per )(?<ehours>\\d{1,2}(?:\\.\\d)?|an|one|two|three)\\s*(?:hours?|hrs?|h)\\b(?! ago)"
                            + "|\\b(?<ehalf>half an hour)\\b(?! ago)"
                            + "|\\b(?<!every )(?<!in )(?<emin>\\d{1,3}|a|one|two|three|five|ten)\\s*(?:minutes?|mins?)\\b(?! ago)");
    private static final Pattern VIEWS =
            Pattern.compile(
                    "(?:阅读|浏览|观看|播放|点击)量?\\s*:?\\s*(\\d+)|(\\d+)\\s*(?:个|人|次)*(?:看过|观看|阅读|浏览|播放)"
                            + "|(\\d+)\\s*views?");
    private static final Pattern REPOSTS =
            Pattern.compile(
                    "转发量?\\s*:?\\s*(\\d+)|(\\d+)\\s*(?:个|人|次)*转发"
                            + "|(\\d+)\\s*(?:reposts?|shares?|retweets?)");
    private static final Pattern PER_DAY =
            Pattern.compile(
                    "每[天日晚夜]|天天|日均|(?<![的前后])一天|\\bper day\\b|\\ba day\\b|/\\s?day\\b|\\bdaily\\b"
                            + "|\\bevery (?:single )?(?:day|night|evening|morning)\\b|\\beach (?:day|night)\\b|\\bnightly\\b");
    private static final Pattern ON_ONE_DAY = Pattern.compile("一天|\\ba day\\b");

    /** "not one was answered". */
    private static final Pattern NONE = Pattern.compile("一[次个通](?=[也都]?没)|\\bat \\d{1,2}\\b");

    private static final Pattern BILL =
            Pattern.compile(
                    "账单|话单|详单|清单|通话记录|\\bbill\\b|\\bcall log\\b|\\bstatement\\b|\\bphone log\\b");
    private static final Pattern MANY =
            Pattern.compile(
                    "无数|好多|很多|许多|数不清|\\blots of\\b|\\bmany\\b|\\bcountless\\b|\\ba lot\\b|不停|一直打|狂打"
                            + "|没完没了|三天两头|每(?:隔)?\\d*(?:分钟|小时)|\\bevery (?:\\d+ |few )?(?:minutes?|hours?)\\b|第[\\d一二三四五六七八九十]+[个次通]|\\b(?:keeps?|kept) (?:on )?(?:calling|texting|phoning|messaging)|经常|老是|总是|断断续续|\\bnon[- ]?stop\\b|\\bconstantly\\b|\\bincessant");
    private static final String UNIT = "(?:个(?!月|星期|礼拜|小时|钟|半|人|男|女|大|单位|号)|各|次|通|条|遍|回|封|趟)";
    private static final String CALLS =
            "(?=(?:missed |phone |voice |abusive |robot |text |more |separate |unanswered )?"
                    + "(?:calls?|texts?|messages?|sms(?:es)?|times|visits?|letters?|e-?mails?|posts?)\\b)";

    /**
     * Each way of saying a number of contacts: group "n" the lower bound, "est" that it is rough.
     */
    private static final List<Pattern> WAYS =
            List.of(
                    Pattern.compile(
                            ROUGH
                                    + "(?<!第)(?<n>"
                                    + N
                                    + ")\\s*(?<est>到|至|-|~|、|或者?)\\s*"
                                    + N
                                    + "(?<more>多|几|来)?\\s*"
                                    + UNIT),
                    Pattern.compile("(?<est>(?<tens>几|好几|数)(?<unit>[十百千])(?:来|多)?)\\s*" + UNIT),
                    Pattern.compile("(?<est>上(?<unit>[百千]))\\s*" + UNIT + "?"),
                    Pattern.compile("(?<![十百千\\d])(?<est>(?<few>好?几))\\s*" + UNIT),
                    Pattern.compile(
                            ROUGH
                                    + "(?<!第)(?<n>"
                                    + N
                                    + ")(?<est>\\s*(?:多|几|来|余|\\+)\\s*)"
                                    + UNIT
                                    + "(?:多)?"),
                    Pattern.compile(ROUGH + "(?<pair>[二三四五六七八九]?十[一二三四五六七八九]{2})\\s*" + UNIT),
                    Pattern.compile(ROUGH + "(?<pair>[一两二三四五六七八九]{2}十?)\\s*" + UNIT),
                    Pattern.compile(
                            ROUGH
                                    + "(?<!第)(?<n>"
                                    + N
                                    + ")\\s*"
                                    + UNIT
                                    + "(?:(?<est>多|左右|上下|以上|不止)|(?=(?:电话|来电|短信)(?<later>左右|上下|以上|不止)))?(?!男|女|人)"),
                    Pattern.compile("[x×*]\\s?(?<n>\\d{1,5})(?!\\d)"),
                    Pattern.compile(
                            "\\b"
                                    + ROUGH
                                    + "(?<n>"
                                    + WORD
                                    + ")\\s*(?<est>(?:to|or|-)\\s*"
                                    + WORD
                                    + "\\s*)(?:"
                                    + CALLS
                                    + ")?"),
                    Pattern.compile(
                            "\\b(?<est>(?<dozen>a dozen|dozens of|dozens|a hundred|hundreds of|several|a few|a couple of))\\s*(?:"
                                    + CALLS
                                    + ")?"),
                    Pattern.compile("\\b(?<times>once|twice|thrice)\\b"),
                    Pattern.compile(
                            "(?<![\\w.])(?<n>"
                                    + WORD
                                    + ")(?=\\s+(?:were |was )?(?:answered|missed|connected)\\b)"),
                    Pattern.compile(
                            ROUGH + "(?<![\\w.])(?<n>" + WORD + ")(?<est>\\s*\\+)?\\s*x\\b"),
                    Pattern.compile(
                            ROUGH
                                    + "(?<![\\w.])(?<n>"
                                    + WORD
                                    + ")(?<est>\\s*\\+)?\\s*(?<!\\ba )"
                                    + CALLS),
                    Pattern.compile(
                            ROUGH
                                    + "(?<![\\w.:/年月-])(?<n>\\d{1,4})(?<est>\\s*(?:\\+|多))?(?![\\w.:/%*年月日号天岁点时分-])(?!\\s*(?:年|月|日|号|天|岁|点|小时|分钟|周))"));

    private CountReader() {}

    static List<Chip> read(Line line, boolean oneDay) {
        List<Chip> chips = new ArrayList<>();
        people(line, chips);
        lasted(line, chips);
        number(line, VIEWS, ChipKind.VIEWS, chips);
        number(line, REPOSTS, ChipKind.REPOSTS, chips);
        contacts(line, oneDay, chips);
        return chips;
    }

    private static void people(Line line, List<Chip> chips) {
        Matcher both = MEN_AND_WOMEN.matcher(line.free());
        if (both.find()) {
            int people = Numerals.of(both.group(1)) + Numerals.of(both.group(2));
            chips.add(line.chip(ChipKind.PEOPLE, people, both.start(), both.end()));
            line.take(both.start(), both.end());
            return;
        }
        Matcher people = PEOPLE.matcher(line.free());
        if (people.find()) {
            String said = people.group(1) != null ? people.group(1) : people.group(2);
            int pair = said.matches("[一二两三四五六七八九]{2}") ? pair(said) : -1;
            int number = pair > 0 ? pair : Numerals.ofWord(said);
            if (number > 0) {
                chips.add(line.chip(ChipKind.PEOPLE, number, people.start(), people.end()));
                line.take(people.start(), people.end());
            }
        }
    }

    /** How long it took; whether that is a stay or a call is known when the way is known. */
    private static void lasted(Line line, List<Chip> chips) {
        Matcher lasted = LASTED.matcher(line.free());
        if (lasted.find()) {
            chips.add(line.chip(ChipKind.DURATION, seconds(lasted), lasted.start(), lasted.end()));
            line.take(lasted.start(), lasted.end());
        }
    }

    private static int seconds(Matcher m) {
        if (m.group("halfHour") != null || m.group("ehalf") != null) {
            return 1800;
        }
        if (m.group("hours") != null) {
            int extra = m.group("half") != null ? 1800 : 0;
            int minutes = m.group("hmin") == null ? 0 : Numerals.of(m.group("hmin"));
            return hours(m.group("hours")) + extra + minutes * 60;
        }
        if (m.group("ehours") != null) {
            return hours(m.group("ehours"));
        }
        if (m.group("secs") != null) {
            return Numerals.of(m.group("secs"));
        }
        String minutes = m.group("min") != null ? m.group("min") : m.group("emin");
        int sec = m.group("sec") == null ? 0 : Numerals.of(m.group("sec"));
        return Numerals.ofWord(minutes) * 60 + sec;
    }

    private static int hours(String said) {
        int dot = said.indexOf('.');
        return dot < 0
                ? Numerals.ofWord(said) * 3600
                : Integer.parseInt(said.substring(0, dot)) * 3600
                        + Integer.parseInt(said.substring(dot + 1)) * 360;
    }

    private static void number(Line line, Pattern pattern, ChipKind kind, List<Chip> chips) {
        Matcher matcher = pattern.matcher(line.free());
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    chips.add(
                            line.chip(
                                    kind,
                                    Numerals.of(matcher.group(group)),
                                    matcher.start(),
                                    matcher.end()));
                }
            }
            line.take(matcher.start(), matcher.end());
        }
    }

    private static void contacts(Line line, boolean oneDay, List<Chip> chips) {
        Matcher each = PER_DAY.matcher(line.full());
        boolean perDay = false;
        int from = -1;
        int to = -1;
        while (each.find()) {
            boolean single = oneDay && ON_ONE_DAY.matcher(each.group()).find();
            perDay |= !single;
            from = each.start();
            to = each.end();
            line.take(from, to);
        }
        Matcher none = NONE.matcher(line.free());
        while (none.find()) {
            line.take(none.start(), none.end());
        }
        boolean bill = BILL.matcher(line.free()).find();
        Set<Count> counts = new LinkedHashSet<>();
        int first = -1;
        int last = -1;
        for (Pattern way : WAYS) {
            if (way == WAYS.getLast() && !counts.isEmpty()) {
                break;
            }
            Matcher matcher = way.matcher(line.free());
            while (matcher.find()) {
                int number = lower(matcher, way);
                if (number < 1) {
                    continue;
                }
                boolean rough =
                        group(matcher, way, "est") != null
                                || group(matcher, way, "later") != null
                                || group(matcher, way, "rough") != null
                                || group(matcher, way, "pair") != null;
                CountBasis basis =
                        bill ? CountBasis.BILL : rough ? CountBasis.ESTIMATE : CountBasis.STATED;
                counts.add(new Count(number, perDay, basis));
                first = first < 0 ? matcher.start() : Math.min(first, matcher.start());
                last = Math.max(last, matcher.end());
                line.take(matcher.start(), matcher.end());
            }
        }
        add(line, counts, perDay, first < 0 ? from : first, last < 0 ? to : last, chips);
    }

    private static void add(
            Line line, Set<Count> counts, boolean perDay, int from, int to, List<Chip> chips) {
        boolean many = MANY.matcher(line.full()).find();
        int start = from < 0 ? line.full().length() : from;
        int end = from < 0 ? line.full().length() : to;
        if (counts.size() == 1) {
            chips.add(line.chip(ChipKind.COUNT, counts.iterator().next(), start, end));
        } else if (counts.size() > 1 || perDay || many) {
            Count lowest =
                    counts.isEmpty()
                            ? new Count(1, perDay, CountBasis.ESTIMATE)
                            : counts.iterator().next();
            chips.add(
                    Chip.asking(
                            ChipKind.COUNT,
                            lowest,
                            line.typedFrom(start),
                            line.typedTo(end),
                            "timeline.quick.ask.count",
                            List.copyOf(counts)));
        }
    }

    private static @Nullable String group(Matcher matcher, Pattern pattern, String name) {
        return pattern.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static int lower(Matcher m, Pattern way) {
        String n = group(m, way, "n");
        if (n != null) {
            return Numerals.ofWord(n);
        }
        String pair = group(m, way, "pair");
        if (pair != null) {
            return pair(pair);
        }
        String unit = group(m, way, "unit");
        if (unit != null) {
            int one = Numerals.of(unit);
            return group(m, way, "tens") == null ? one : 2 * one;
        }
        String dozen = group(m, way, "dozen");
        if (dozen != null) {
            return switch (dozen) {
                case "a dozen" -> 12;
                case "dozens of", "dozens" -> 24;
                case "a hundred" -> 100;
                case "hundreds of" -> 200;
                case "a couple of" -> 2;
                default -> 3;
            };
        }
        String times = group(m, way, "times");
        return times == null ? 3 : Numerals.ofWord(times);
    }

    /** "三四个" is three or four, "三四十个" thirty or forty; the lower one counts. */
    private static int pair(String said) {
        int ten = said.indexOf('十');
        if (ten >= 0 && ten < said.length() - 2) {
            int above = pair(said.substring(ten + 1));
            return above < 0 ? -1 : Numerals.of(said.substring(0, ten + 1)) + above;
        }
        int low = Numerals.of(said.substring(0, 1));
        int high = Numerals.of(said.substring(1, 2));
        if (high - low != 1 && !(low == 2 && high == 3)) {
            return -1;
        }
        return said.endsWith("十") ? low * 10 : low;
    }
}
