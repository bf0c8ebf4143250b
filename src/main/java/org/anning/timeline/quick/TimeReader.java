package org.anning.timeline.quick;

import org.anning.common.YesNo;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Precision;
import org.anning.timeline.quick.Clock.Half;
import org.anning.timeline.quick.Days.Sort;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when it happened. What has two fair readings is asked, never guessed. */
final class TimeReader {

    /**
     * What was found.
     *
     * @param night whether a clock time in the night was said, whatever the day
     */
    record Found(Chip chip, boolean night) {}

    private static final String WHICH = "timeline.quick.ask.time";
    private static final String WHEN = "timeline.quick.ask.when";

    private static final Pattern FUTURE =
            Pattern.compile(
                    "大?后天|明(?:天|日|早|晚)(?:早上|上午|中午|下午|晚上)?"
                            + "|下(?:下)?个?(?:周|星期|礼拜)[一二三四五六日天末]?|下个?月(?:\\d{1,2}[日号])?"
                            + "|\\b(?:the )?day after tomorrow|\\btomorrow|\\bnext (?:week|month"
                            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)");
    private static final Pattern JUST =
            Pattern.compile("刚刚|刚才|方才|\\bjust now\\b|\\ba moment ago\\b");
    private static final Pattern SHORT_AGO =
            Pattern.compile(
                    "(半|\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(小时|钟头|分钟)(?:以|之)?前"
                            + "|\\b(half an|an?|\\d{1,3}|one|two|three) (hour|minute|min)s? ago");
    private static final Pattern EACH =
            Pattern.compile(
                    "每[天日晚夜]|天天|日均|\\bevery\\b|\\beach\\b|\\bdaily\\b|\\bnightly\\b|a day\\b|per day");
    private static final Pattern EACH_DAY =
            Pattern.compile(
                    "每[天日晚夜]|天天|日均|\\bevery\\b|\\beach\\b|\\bdaily\\b|\\bnightly\\b|a day\\b|per day|一天");
    private static final Pattern OTHER_DAY =
            Pattern.compile(
                    "第二天|次日|隔天|那天|当天|当日|停了|不再打|没再打|就没再|\\bnothing since\\b|\\bno (?:calls?|contact|more) (?:calls? )?since\\b|\\bstopped\\b|\\bended\\b|\\bthe next day\\b|\\bthat day\\b|\\bthe same day\\b");

    /** A day is named, but in no way that was understood. */
    private static final Pattern DAY_HINT =
            Pattern.compile(
                    "[昨周月]|星期|礼拜|[去今前]年|\\d[号日]|\\d/\\d|\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?"
                            + "|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                            + "|week|month)");

    private static final Pattern LATER = Pattern.compile("\\s?(?:之后|以后|过后|后(?!来))");
    private static final Pattern EARLIER = Pattern.compile("\\s?(?:之前|以前|前(?![后台]))");

    /** A time of day is named, but in no way that was understood. */
    private static final Pattern CLOCK_HINT =
            Pattern.compile(
                    "\\d:\\d|\\d[点點]|(?<!\\d)\\d{1,2}\\.\\d{2}(?!\\d)|\\d\\s*(?:am|pm)\\b"
                            + "|\\b(?:before|after|until|till|by|past)\\s+\\d{1,2}(?!\\d)"
                            + "|\\b(?:at|around|about)\\s+\\d{1,2}(?!\\d|\\s*(?:[a-z]+ )?(?:calls?|texts?"
                            + "|messages?|times|people|men|women|visits?))");

    private final LocalDateTime now;
    private final NightHours night;
    private final LocalDate today;

    TimeReader(LocalDateTime now, NightHours night) {
        this.now = now;
        this.night = night;
        this.today = now.toLocalDate();
    }

    Found read(Line line, List<SpokenParts.Part> spoken) {
        String text = blank(line.free(), spoken);
        Found close = closeToNow(line, text);
        if (close != null) {
            return close;
        }
        List<DayReader.Mention> days = new DayReader(today, line.chinese()).find(text);
        String rest = text;
        for (DayReader.Mention mention : days) {
            rest = blank(rest, mention.from(), mention.to());
        }
        List<Clock> clocks = ClockReader.find(rest, line.chinese());
        for (Clock clock : clocks) {
            rest = blank(rest, clock.from(), clock.to());
        }
        List<ClockReader.Part> parts = ClockReader.parts(rest);
        String left = rest;
        for (ClockReader.Part part : parts) {
            left = blank(left, part.from(), part.to());
        }
        Saying saying = new Saying(line, text, left, days, clocks, parts);
        saying.take();
        return saying.found();
    }

    private static String blank(String text, List<SpokenParts.Part> spoken) {
        String clear = text;
        for (SpokenParts.Part part : spoken) {
            clear = blank(clear, part.from(), part.to());
        }
        Matcher future = FUTURE.matcher(clear);
        while (future.find()) {
            clear = blank(clear, future.start(), future.end());
        }
        return clear;
    }

    private static String blank(String text, int from, int to) {
        return text.substring(0, from)
                + String.valueOf(Line.GONE).repeat(to - from)
                + text.substring(to);
    }

    /** "just now", "an hour ago". */
    private @Nullable Found closeToNow(Line line, String text) {
        Matcher just = JUST.matcher(text);
        if (just.find()) {
            return close(line, just, now.minusMinutes(30), now);
        }
        Matcher ago = SHORT_AGO.matcher(text);
        if (!ago.find()) {
            return null;
        }
        boolean han = ago.group(1) != null;
        String number = han ? ago.group(1) : ago.group(3);
        String unit = han ? ago.group(2) : ago.group(4);
        boolean half = number.startsWith("half") || number.equals("半");
        boolean hours = unit.equals("小时") || unit.equals("钟头") || unit.equals("hour");
        int minutes = half ? 30 : Numerals.ofWord(number) * (hours ? 60 : 1);
        LocalDateTime middle = now.minusMinutes(minutes);
        LocalDateTime late = middle.plusMinutes(30);
        return close(line, ago, middle.minusMinutes(30), late.isAfter(now) ? now : late);
    }

    private static Found close(Line line, Matcher said, LocalDateTime from, LocalDateTime to) {
        EventTime time =
                new EventTime(from, to, Precision.HOUR, line.typed(said.start(), said.end()));
        line.take(said.start(), said.end());
        return new Found(line.chip(ChipKind.TIME, time, said.start(), said.end()), false);
    }

    /** Everything that one line says about the time, and what it amounts to. */
    private final class Saying {
        private final Line line;
        private final String text;
        private final String left;
        private final List<DayReader.Mention> days;
        private final List<Clock> clocks;
        private final List<ClockReader.Part> parts;

        Saying(
                Line line,
                String text,
                String left,
                List<DayReader.Mention> days,
                List<Clock> clocks,
                List<ClockReader.Part> parts) {
            this.line = line;
            this.text = text;
            this.left = left;
            this.days = days;
            this.clocks = clocks;
            this.parts = parts;
        }

        void take() {
            days.forEach(d -> line.take(d.from(), d.to()));
            clocks.forEach(c -> line.take(c.from(), c.to()));
            parts.forEach(p -> line.take(p.from(), p.to()));
        }

        Found found() {
            Clock clock = clock();
            boolean night = clock != null && surelyNight(clock) || days.isEmpty() && nightPart();
            List<EventTime> readings = readings(clock);
            boolean each = EACH.matcher(text).find();
            boolean asked =
                    readings.size() != 1
                            || days.size() > 1
                            || CLOCK_HINT.matcher(left).find()
                            || OTHER_DAY.matcher(left).find()
                            || days.isEmpty() && each
                            || days.stream().anyMatch(d -> d.days().doubtful())
                            || readings.getFirst().from().isAfter(now)
                            || days.isEmpty() && DAY_HINT.matcher(left).find();
            if (readings.isEmpty()) {
                int end = line.full().length();
                return new Found(
                        Chip.asking(
                                ChipKind.TIME,
                                null,
                                line.typedTo(end),
                                line.typedTo(end),
                                WHEN,
                                List.of()),
                        night);
            }
            int from = Integer.MAX_VALUE;
            int to = 0;
            for (int[] span : spans()) {
                from = Math.min(from, span[0]);
                to = Math.max(to, span[1]);
            }
            int first = line.typedFrom(from);
            int last = line.typedTo(to);
            String said = said();
            List<EventTime> as = readings.stream().map(r -> worded(r, said)).toList();
            Chip chip =
                    asked
                            ? Chip.asking(
                                    ChipKind.TIME,
                                    as.getFirst(),
                                    first,
                                    last,
                                    WHICH,
                                    List.copyOf(as))
                            : Chip.of(ChipKind.TIME, as.getFirst(), first, last);
            return new Found(chip, night || asked && clock == null && nightPart());
        }

        private EventTime worded(EventTime time, String said) {
            boolean plain =
                    time.precision() == Precision.EXACT
                            || time.precision() == Precision.MINUTE
                            || time.precision() == Precision.DAY;
            return plain ? time : time.as(said.length() > 100 ? said.substring(0, 100) : said);
        }

        private String said() {
            List<int[]> spans = new ArrayList<>(spans());
            spans.sort((a, b) -> Integer.compare(a[0], b[0]));
            StringBuilder words = new StringBuilder();
            int last = -1;
            for (int[] span : spans) {
                boolean apart =
                        last >= 0 && (span[0] > last || !line.chinese()) && words.length() > 0;
                words.append(apart && !line.chinese() ? " " : "")
                        .append(line.typed(span[0], span[1]).strip());
                last = span[1];
            }
            return words.toString();
        }

        private List<int[]> spans() {
            List<int[]> spans = new ArrayList<>();
            days.forEach(d -> spans.add(new int[] {d.from(), d.to()}));
            clocks.forEach(c -> spans.add(new int[] {c.from(), c.to()}));
            parts.forEach(p -> spans.add(new int[] {p.from(), p.to()}));
            return spans;
        }

        private @Nullable Clock clock() {
            if (clocks.isEmpty()) {
                return null;
            }
            DayPart near = parts.isEmpty() ? null : parts.getFirst().part();
            return clocks.getFirst().in(near);
        }

        private boolean nightPart() {
            return parts.stream()
                    .anyMatch(p -> p.part() == DayPart.NIGHT || p.part() == DayPart.DAWN);
        }

        private boolean surelyNight(Clock clock) {
            if (clock.twoWays() || clock.rough()) {
                return false;
            }
            DayPart part = clock.part() == null && !days.isEmpty() ? partOfDay() : clock.part();
            EventTime time = at(Days.day(today), clock.in(part));
            return night.of(time) == YesNo.YES;
        }

        private @Nullable DayPart partOfDay() {
            return days.getFirst().days().part();
        }

        private List<EventTime> readings(@Nullable Clock clock) {
            if (days.isEmpty()) {
                return withoutDay(clock);
            }
            List<EventTime> all = new ArrayList<>();
            for (DayReader.Mention mention : days) {
                Days said = mention.days();
                if (said.others().isEmpty()) {
                    all.addAll(on(said, clock));
                }
                for (LocalDate other : said.others()) {
                    all.addAll(
                            on(
                                    new Days(other, other, Sort.DAY, said.part(), false, List.of()),
                                    clock));
                }
            }
            return all.stream().distinct().toList();
        }

        private List<EventTime> on(Days said, @Nullable Clock clock) {
            if (said.sort() != Sort.DAY) {
                return List.of(period(said));
            }
            if (clock == null) {
                return part(said);
            }
            if (clocks.size() > 1) {
                return between(said);
            }
            DayPart part = said.part();
            boolean plainDay = part == null;
            if (clock.twoWays() && plainDay) {
                return twoWays(said, clock);
            }
            EventTime time = at(said, clock.in(part));
            String behind = text.substring(clock.to());
            if (LATER.matcher(behind).lookingAt()) {
                return List.of(
                        new EventTime(
                                time.from(),
                                time.from().toLocalDate().atTime(23, 59, 59),
                                Precision.PART_OF_DAY,
                                null));
            }
            if (EARLIER.matcher(behind).lookingAt()) {
                return List.of(time, EventTime.day(said.first()));
            }
            boolean afterMidnight = !time.from().toLocalDate().equals(said.first());
            boolean evening = clock.part() == DayPart.EVENING || clock.part() == DayPart.NIGHT;
            if (plainDay && afterMidnight && evening) {
                return List.of(time, at(said, clock.with(Half.AM).in(null)));
            }
            return List.of(time);
        }

        private List<EventTime> twoWays(Days said, Clock clock) {
            EventTime early = at(said, clock.with(Half.AM));
            EventTime late = at(said, clock.with(Half.PM));
            List<EventTime> past = new ArrayList<>();
            for (EventTime one : List.of(early, late)) {
                if (!one.from().isAfter(now)) {
                    past.add(one);
                }
            }
            return past.isEmpty() ? List.of(early, late) : past;
        }

        private List<EventTime> part(Days said) {
            DayPart own = said.part();
            if (parts.isEmpty()) {
                return List.of(own == null ? EventTime.day(said.first()) : own.on(said.first()));
            }
            ClockReader.Part named = parts.getFirst();
            if (own != null && named.part() == DayPart.DAWN) {
                return List.of(DayPart.DAWN.on(said.first().plusDays(1)));
            }
            EventTime time = named.part().on(said.first());
            return own == null && named.bare()
                    ? List.of(time, named.part().on(said.first().minusDays(1)))
                    : List.of(time);
        }

        /** From one clock time to another on one day: going on, or somewhere between. */
        private List<EventTime> between(Days said) {
            Clock first = clocks.get(0);
            Clock second = clocks.get(1);
            String join = text.substring(first.to(), second.from()).strip();
            if (clocks.size() > 2 || !join.matches("到|至|-+|~|—+|to|until|till|and")) {
                return List.of(at(said, first), at(said, second));
            }
            DayPart part = first.part() == null ? said.part() : first.part();
            Clock start = first.in(part);
            Clock end = second.in(part);
            if (start.half() == Half.UNSAID && second.half() == Half.PM && start.part() == null) {
                start = start.with(Half.PM);
            }
            if (start.twoWays() || end.twoWays()) {
                return List.of(at(said, start.with(Half.AM)), at(said, start.with(Half.PM)));
            }
            LocalDateTime from = at(said, start).from();
            LocalDateTime to = at(said, end).from();
            boolean within =
                    text.substring(second.to()).stripLeading().startsWith("之间")
                            || text.substring(0, first.from()).stripTrailing().endsWith("between");
            return to.isBefore(from)
                    ? List.of(at(said, start), at(said, end))
                    : List.of(
                            new EventTime(
                                    from,
                                    to,
                                    within ? Precision.PART_OF_DAY : Precision.RANGE,
                                    null));
        }

        private EventTime period(Days said) {
            boolean each = EACH_DAY.matcher(text).find();
            boolean on = said.sort() == Sort.RANGE || said.sort() == Sort.PERIOD && each;
            return on
                    ? EventTime.range(said.first(), said.last())
                    : EventTime.vague(said.first(), said.last(), null);
        }

        private List<EventTime> withoutDay(@Nullable Clock clock) {
            if (clock == null || EACH.matcher(text).find()) {
                return List.of();
            }
            Days day = Days.day(today);
            List<EventTime> past = new ArrayList<>();
            List<EventTime> all = clock.twoWays() ? twoWays(day, clock) : List.of(at(day, clock));
            for (EventTime one : all) {
                if (!one.from().isAfter(now)) {
                    past.add(one);
                }
            }
            if (!past.isEmpty()) {
                return past;
            }
            EventTime yesterday =
                    at(Days.day(today.minusDays(1)), clock.twoWays() ? clock.with(Half.PM) : clock);
            return List.of(
                    yesterday,
                    at(
                            Days.day(today.minusDays(2)),
                            clock.twoWays() ? clock.with(Half.PM) : clock));
        }

        private EventTime at(Days said, Clock clock) {
            int face = clock.hour();
            DayPart part = clock.part();
            boolean lastNight = said.part() == DayPart.EVENING;
            int hour =
                    switch (clock.half()) {
                        case AM ->
                                face % 12 + (lastNight && face % 12 < 12 && face % 12 < 6 ? 24 : 0);
                        case PM -> face % 12 + 12;
                        default -> part == null ? face : part.hour(face);
                    };
            if (clock.half() != Half.AM && face == 0 && (lastNight || part == DayPart.NIGHT)) {
                hour = 24;
            }
            if (lastNight && part == DayPart.DAWN) {
                hour += 24;
            }
            LocalDateTime start = said.first().atStartOfDay().plusHours(hour);
            if (clock.rough()) {
                LocalDateTime middle = start.plusMinutes(Math.max(clock.minute(), 0));
                return new EventTime(
                        middle.minusMinutes(30), middle.plusMinutes(30), Precision.HOUR, null);
            }
            if (clock.minute() < 0) {
                return new EventTime(start, start.plusSeconds(3599), Precision.HOUR, null);
            }
            LocalDateTime minute = start.plusMinutes(clock.minute());
            return clock.second() < 0
                    ? EventTime.minute(minute)
                    : EventTime.exactly(minute.plusSeconds(clock.second()));
        }
    }
}
