package org.anning.timeline.quick;

import org.anning.timeline.quick.Clock.Half;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the times of day and the parts of the day that a text names. */
final class ClockReader {

    /** A part of the day with the place that names it. */
    record Part(int from, int to, DayPart part, boolean bare) {}

    private static final String PARTS =
            "(?<part>凌晨|清晨|大?清早|一早|早上|早晨|早间|上午|中午|正午|午间|下午|午后|傍晚|黄昏"
                    + "|晚上|晚间|夜晚|当晚|一晚上|整晚|一整夜|晚|夜里|夜间|深夜|半夜|午夜|早)?";
    private static final String HALF = "\\s*(?<half>am|pm|a\\.m\\.?|p\\.m\\.?)\\b\\.?";
    private static final String NOT_IN_NUMBER = "(?<![\\d:.,*/-])";
    private static final Pattern HAN =
            Pattern.compile(
                    PARTS
                            + "\\s*(?<![\\d:.])(?<hour>\\d{1,2}|[一二两三四五六七八九十零]{1,3})"
                            + "(?:点|點|时(?![间候段]))钟?"
                            + "(?:(?<min>半|一刻|三刻|[0-5]?\\d(?!\\d|[个次条通])"
                            + "|[零〇一二三四五六七八九十]{1,3}(?![个次条通]))分?)?(?<more>多)?");
    private static final Pattern DIGITS =
            Pattern.compile(
                    PARTS
                            + "\\s*"
                            + "(?<![\\d:.,*/])"
                            + "(?<hour>\\d{1,2}):(?<min>\\d{2})(?::(?<sec>\\d{2}))?(?!\\d)(?:"
                            + HALF
                            + ")?");
    private static final Pattern TWELVE =
            Pattern.compile("(?<![\\d:.,*/])(?<hour>\\d{1,2})(?:[.:](?<min>\\d{2}))?" + HALF);
    private static final Pattern IN_THE =
            Pattern.compile(
                    NOT_IN_NUMBER
                            + "(?<hour>\\d{1,2})(?::(?<min>\\d{2}))?(?: o'?clock)?"
                            + "\\s+(?:in the|at)\\s+(?<part>morning|afternoon|evening|night)\\b");
    private static final Pattern PAST =
            Pattern.compile(
                    "\\b(?<what>half|quarter) past (?<hour>\\d{1,2}|[a-z]+)\\b(?:" + HALF + ")?");
    private static final Pattern O_CLOCK =
            Pattern.compile("\\b(?<hour>\\d{1,2}|[a-z]+) o'?clock\\b(?:" + HALF + ")?");
    private static final Pattern TO_TWELVE =
            Pattern.compile(
                    NOT_IN_NUMBER
                            + "(?<hour>\\d{1,2})(?::(?<min>\\d{2}))?(?=\\s*(?:-|to|and|until|till)"
                            + "\\s*\\d{1,2}(?::\\d{2})?\\s*(?<half>am|pm))");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:大概|大约|约|差不多|快|\\baround|\\babout|\\bapprox(?:imately)?\\.?|\\broughly"
                            + "|\\bcirca|~)\\s*(?:在|at)?[\\s\\u0001]*$");
    private static final Pattern AFTER =
            Pattern.compile("\\s*(?:左右|前后|上下|许(?![可多])|-?ish\\b|\\s*or so\\b)");
    private static final Pattern PART =
            Pattern.compile(
                    "(?<dawn>凌晨)|(?<morning>清晨|大?清早|一早|早上|早晨|早间|上午|\\bmorning\\b)"
                            + "|(?<noon>中午|正午|午间|\\bnoon\\b|\\bmidday\\b)"
                            + "|(?<afternoon>下午|午后|\\bafternoon\\b)|(?<dusk>傍晚|黄昏)"
                            + "|(?<bare>半夜|午夜|夜里|夜间|(?:in )?the middle of the night|\\bmidnight\\b)"
                            + "|(?<night>深夜|\\blate at night\\b)"
                            + "|(?<evening>晚上|晚间|夜晚|当晚|一晚上|整晚|一整夜|\\bevening\\b"
                            + "|\\b(?:at )?night\\b)");

    private ClockReader() {}

    static List<Clock> find(String text, boolean chinese) {
        List<Clock> found = new ArrayList<>();
        add(found, IN_THE, text, chinese);
        add(found, DIGITS, text, chinese);
        add(found, TO_TWELVE, text, chinese);
        add(found, TWELVE, text, chinese);
        add(found, HAN, text, chinese);
        add(found, PAST, text, chinese);
        add(found, O_CLOCK, text, chinese);
        found.sort(Comparator.comparingInt(Clock::from));
        return found;
    }

    /** The parts of the day that stand alone. */
    static List<Part> parts(String text) {
        List<Part> found = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            DayPart part =
                    matcher.group("bare") != null
                            ? DayPart.NIGHT
                            : DayPart.valueOf(
                                    List.of("dawn", "morning", "noon", "afternoon", "dusk", "night")
                                            .stream()
                                            .filter(name -> matcher.group(name) != null)
                                            .findFirst()
                                            .orElse("evening")
                                            .toUpperCase(Locale.ROOT));
            found.add(
                    new Part(matcher.start(), matcher.end(), part, matcher.group("bare") != null));
        }
        return found;
    }

    private static void add(List<Clock> found, Pattern pattern, String text, boolean chinese) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().anyMatch(c -> c.from() < end && start < c.to())) {
                continue;
            }
            Clock clock = clock(matcher, pattern, chinese);
            if (clock != null) {
                found.add(rough(text, clock, group(matcher, pattern, "more") != null));
            }
        }
    }

    private static @Nullable String group(Matcher matcher, Pattern pattern, String name) {
        return pattern.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static @Nullable Clock clock(Matcher matcher, Pattern pattern, boolean chinese) {
        String said = Objects.requireNonNull(matcher.group("hour"));
        int hour = Numerals.ofWord(said);
        String min = group(matcher, pattern, "min");
        String what = group(matcher, pattern, "what");
        int minute =
                what != null ? (what.equals("half") ? 30 : 15) : min == null ? -1 : minute(min);
        String sec = group(matcher, pattern, "sec");
        String halfSaid = group(matcher, pattern, "half");
        String partSaid = group(matcher, pattern, "part");
        if (hour < 0 || hour > 24 || minute > 59 || halfSaid != null && hour > 12) {
            return null;
        }
        boolean oneOClock = said.equals("一") && partSaid == null && minute < 0;
        if (oneOClock) {
            return null;
        }
        boolean digital =
                pattern == DIGITS && (chinese || said.length() == 2 && said.startsWith("0"));
        Half half =
                halfSaid != null
                        ? (halfSaid.startsWith("a") ? Half.AM : Half.PM)
                        : hour > 12 || hour == 0 || digital && partSaid == null
                                ? Half.CLOCK
                                : Half.UNSAID;
        return new Clock(
                matcher.start(),
                matcher.end(),
                hour,
                minute,
                sec == null ? -1 : Numerals.of(sec),
                half,
                partSaid == null ? null : part(partSaid),
                false);
    }

    private static int minute(String said) {
        return switch (said) {
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> Numerals.of(said);
        };
    }

    static DayPart part(String said) {
        return switch (said) {
            case "凌晨" -> DayPart.DAWN;
            case "中午", "正午", "午间" -> DayPart.NOON;
            case "evening", "night" -> DayPart.EVENING;
            case "afternoon", "下午", "午后" -> DayPart.AFTERNOON;
            case "傍晚", "黄昏" -> DayPart.DUSK;
            case "晚上", "晚间", "夜晚", "当晚", "一晚上", "整晚", "一整夜", "晚" -> DayPart.EVENING;
            case "夜里", "夜间", "深夜", "半夜", "午夜" -> DayPart.NIGHT;
            default -> DayPart.MORNING;
        };
    }

    private static Clock rough(String text, Clock clock, boolean more) {
        Matcher after = AFTER.matcher(text);
        after.region(clock.to(), text.length());
        if (!more && after.lookingAt()) {
            return clock.roughly(clock.from(), after.end());
        }
        Matcher before = BEFORE.matcher(text.substring(0, clock.from()));
        return before.find() ? clock.roughly(before.start(), clock.to()) : clock;
    }
}
