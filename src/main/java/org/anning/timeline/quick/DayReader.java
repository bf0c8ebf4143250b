package org.anning.timeline.quick;

import org.anning.timeline.quick.Days.Sort;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the days that a text names, and joins two of them to a period where the text does. */
final class DayReader {

    /** Days with the place that names them. */
    record Mention(int from, int to, Days days) {}

    private static final Pattern JOIN =
            Pattern.compile(
                    "\\s*(?:(?<range>-+|~|—+|–|至|到|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\btill\\b)"
                            + "|(?<either>或者?|还是|\\bor\\b)|(?<both>和|与|跟|、|\\band\\b|&|))\\s*");
    private static final Pattern SECOND_DAY =
            Pattern.compile(
                    "(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号|st|nd|rd|th)?"
                            + "(?![\\d月/.个次条通点分人多十]|:\\d|\\s*(?:calls?|texts?|times|am|pm)\\b)");
    private static final Pattern ON =
            Pattern.compile(
                    "\\s*(?:开始|起(?!诉)|以来|至今|到现在|到今天|到目前|till now|until now|to now|onwards?)");
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?:自从|从|自|\\bsince|\\bfrom|\\bstarting|\\bstarted|\\bbegan)\\s*(?:about\\s*)?$");

    /**
     * Not the day itself, or the day of something else: of the pay-off, the refusal, the report.
     */
    private static final Pattern OTHERWISE =
            Pattern.compile(
                    "(?:[初底末](?![一次见])|之前|以前|前(?![后台天妻夫面])|之后|以后|后(?![来面台果天])"
                            + "|[的就已经把我]{0,3}(?:结清|还清|还完|签|拒绝|投诉|报警|报案|逾期|借|到期|放款|离职))");

    private static final Pattern OTHERWISE_BEFORE =
            Pattern.compile(
                    "\\b(?:early|late|mid|(?:the )?(?:end|start|beginning|middle) of|before|after|until|till|by|(?:paid off|settled|refused|complained|reported|borrowed"
                            + "|overdue|due|signed)(?: \\w+)?(?: on| in| since)?)\\s*$");
    private static final Pattern THAT_DAY = Pattern.compile("\\s*(?:当天|那天|当日|这天)");
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "(?:周|星期|礼拜)[一二三四五六日天]|(?:on )?\\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\.?)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*之间");
    private static final Pattern BETWEEN_BEFORE = Pattern.compile("\\bbetween\\s*$");
    private static final Pattern AROUND = Pattern.compile("\\s*(?:前后|左右(?!手))");
    private static final Pattern AROUND_BEFORE = Pattern.compile("\\b(?:around|about)\\s*$");

    private final LocalDate today;
    private final List<DayRule> rules;

    DayReader(LocalDate today, boolean chinese) {
        this.today = today;
        Almanac almanac = new Almanac(today);
        List<DayRule> zh = new ChineseDays(almanac).rules();
        List<DayRule> en = new EnglishDays(almanac).rules();
        this.rules = chinese ? Stream.concat(zh.stream(), en.stream()).toList() : en;
    }

    List<Mention> find(String text) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Mention one = at(text, at);
            if (one == null) {
                at++;
                continue;
            }
            Mention whole = otherwise(text, joined(text, one));
            add(text, found, whole);
            at = whole.to();
        }
        return found;
    }

    /** A day of the week beside a date says nothing new, unless it is another day. */
    private static void add(String text, List<Mention> found, Mention mention) {
        boolean weekday = WEEKDAY.matcher(text.substring(mention.from(), mention.to())).matches();
        if (weekday && !found.isEmpty()) {
            Mention before = found.getLast();
            boolean same =
                    before.days().sort() == Sort.DAY
                            && before.days().first().getDayOfWeek()
                                    == mention.days().first().getDayOfWeek()
                            && text.substring(before.to(), mention.from()).matches("[\\s,，(（]*");
            if (same) {
                found.set(
                        found.size() - 1, new Mention(before.from(), mention.to(), before.days()));
                return;
            }
        }
        found.add(mention);
    }

    private @Nullable Mention at(String text, int at) {
        if (at > 0 && at < text.length() && inNumber(text, at)) {
            return null;
        }
        for (DayRule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text);
            matcher.region(at, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > at) {
                Days days = rule.make().apply(matcher.toMatchResult());
                if (days != null) {
                    return new Mention(at, matcher.end(), days);
                }
            }
        }
        return null;
    }

    private static Mention otherwise(String text, Mention mention) {
        boolean other =
                from(OTHERWISE, text, mention.to()).lookingAt()
                        || OTHERWISE_BEFORE.matcher(text.substring(0, mention.from())).find();
        return other ? new Mention(mention.from(), mention.to(), mention.days().asked()) : mention;
    }

    private static boolean inNumber(String text, int at) {
        String han = "一二三四五六七八九十";
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        return Character.isDigit(before) && Character.isDigit(here)
                || han.indexOf(before) >= 0 && han.indexOf(here) >= 0;
    }

    private Mention joined(String text, Mention first) {
        Matcher join = from(JOIN, text, first.to());
        if (join.lookingAt()) {
            boolean spread = join.group("range") != null || join.group("either") != null;
            Mention second =
                    spread && first.days().sort() == Sort.DAY
                            ? secondDay(text, join.end(), first.days().first())
                            : null;
            if (second == null) {
                second = at(text, join.end());
            }
            boolean weekday =
                    second != null
                            && WEEKDAY.matcher(text.substring(second.from(), second.to())).matches()
                            && !spread;
            if (second != null && !weekday) {
                Days both = both(text, first, second, join);
                if (both != null) {
                    return bounded(text, new Mention(first.from(), second.to(), both));
                }
            }
        }
        return goingOn(text, first);
    }

    private static Matcher from(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(at, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
        return matcher;
    }

    private static @Nullable Mention secondDay(String text, int at, LocalDate first) {
        Matcher day = from(SECOND_DAY, text, at);
        if (!day.lookingAt()) {
            return null;
        }
        LocalDate second =
                Almanac.date(first.getYear(), first.getMonthValue(), Numerals.of(day.group(1)));
        return second == null || !second.isAfter(first)
                ? null
                : new Mention(at, day.end(), Days.day(second));
    }

    private static @Nullable Days both(String text, Mention one, Mention two, Matcher join) {
        Days a = one.days();
        Days b = two.days();
        boolean sharp = a.sort() == Sort.DAY && b.sort() == Sort.DAY;
        if (join.group("range") != null) {
            Sort sort = sharp ? Sort.RANGE : Sort.VAGUE;
            return a.first().isAfter(b.last())
                    ? Days.of(a.first().minusYears(1), b.last(), sort).asked()
                    : doubt(Days.of(a.first(), b.last(), sort), a, b);
        }
        if (!sharp) {
            return null;
        }
        LocalDate low = a.first().isBefore(b.first()) ? a.first() : b.first();
        LocalDate high = a.first().isBefore(b.first()) ? b.first() : a.first();
        boolean between = BETWEEN_BEFORE.matcher(text.substring(0, one.from())).find();
        if (join.group("either") != null || between) {
            return doubt(Days.vague(low, high), a, b);
        }
        boolean days = !join.group().isBlank() || !text.substring(one.to(), two.from()).isEmpty();
        return low.plusDays(1).equals(high)
                ? doubt(Days.of(low, high, Sort.RANGE), a, b)
                : days ? null : Days.of(low, high, Sort.RANGE).asked();
    }

    private static Days doubt(Days joined, Days a, Days b) {
        return a.doubtful() || b.doubtful() ? joined.asked() : joined;
    }

    /**
     * "between the two", "around": the ends are where it may have been, not how long it went on.
     */
    private Mention bounded(String text, Mention mention) {
        Matcher between = from(BETWEEN, text, mention.to());
        if (between.lookingAt() && mention.days().sort() == Sort.RANGE) {
            Days days = mention.days();
            Days vague = Days.vague(days.first(), days.last());
            return new Mention(
                    mention.from(), between.end(), days.doubtful() ? vague.asked() : vague);
        }
        return mention;
    }

    private Mention goingOn(String text, Mention mention) {
        Days days = mention.days();
        Matcher same = from(THAT_DAY, text, mention.to());
        if (same.lookingAt() && days.sort() == Sort.DAY) {
            return new Mention(mention.from(), same.end(), days);
        }
        Matcher on = from(ON, text, mention.to());
        boolean since = SINCE.matcher(text.substring(0, mention.from())).find();
        if ((on.lookingAt() || since) && !days.last().isAfter(today)) {
            int end = on.lookingAt() ? on.end() : mention.to();
            Sort sort = days.sort() == Sort.DAY ? Sort.RANGE : Sort.VAGUE;
            Days open = Days.of(days.first(), today, sort);
            return new Mention(mention.from(), end, days.doubtful() ? open.asked() : open);
        }
        Matcher around = from(AROUND, text, mention.to());
        boolean before = AROUND_BEFORE.matcher(text.substring(0, mention.from())).find();
        boolean day = days.sort() == Sort.DAY && days.part() == null;
        if (around.lookingAt() || before && day) {
            LocalDate low = days.first().minusDays(3);
            LocalDate high = days.first().plusDays(3);
            Days wide = Days.vague(low, high.isAfter(days.last()) ? high : days.last());
            Days known = wide.until(today);
            return new Mention(
                    mention.from(),
                    around.lookingAt() ? around.end() : mention.to(),
                    days.doubtful() ? known.asked() : known);
        }
        return bounded(text, mention);
    }
}
