package org.anning.timeline.patterns;

import org.anning.common.EntryId;
import org.anning.common.YesNo;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Outcome;
import org.anning.timeline.Precision;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures behind the hints: of one case as a whole, and of each group on each day. Calls the
 * client made are never counted; figures are hints, never verdicts (domain 1.7, 9.8).
 *
 * @param attempts all attempts to reach somebody by voice, with known or rough times
 * @param answered those that were answered
 * @param night those that were surely at night
 * @param afterRefusal contacts of any kind after a refusal on record
 * @param thirds contacts of any kind with others than the client
 * @param numbers different numbers
 * @param days groups by day, the busiest first
 */
public record Patterns(
        Fact attempts,
        Fact answered,
        Fact night,
        Fact afterRefusal,
        Fact thirds,
        Fact numbers,
        List<DayPattern> days) {

    private static final long BURST_SECONDS = 600;

    /** Counts these entries; struck ones are left out. */
    public static Patterns of(List<EntryRow> entries) {
        List<EntryRow> counted =
                entries.stream()
                        .filter(DayCounts::counts)
                        .sorted(Comparator.comparing(e -> e.facts().time().from()))
                        .toList();
        List<EntryRow> voice = counted.stream().filter(e -> isVoice(e.facts())).toList();
        Map<Target, LocalDate> refusals = refusals(counted);
        return new Patterns(
                sum(voice),
                sum(voice.stream().filter(Patterns::isAnswered).toList()),
                sum(voice.stream().filter(Patterns::isNight).toList()),
                sum(counted.stream().filter(e -> afterRefusal(e, refusals)).toList()),
                sum(counted.stream().filter(e -> e.facts().target().third()).toList()),
                numbers(counted),
                days(voice, refusals));
    }

    /** The same figures over the last so many days before and including this one. */
    public static Patterns within(List<EntryRow> entries, LocalDate last, int days) {
        LocalDate first = last.minusDays(days - 1L);
        return of(
                entries.stream()
                        .filter(e ->
                                !e.facts().time().lastDay().isBefore(first)
                                        && !e.facts().time().firstDay().isAfter(last))
                        .toList());
    }

    private static boolean isVoice(ContactFacts facts) {
        return facts.channel().rings()
                || facts.channel() == Channel.THIRD_CALL
                || facts.channel() == Channel.BOMB;
    }

    private static boolean isAnswered(EntryRow entry) {
        ContactFacts facts = entry.facts();
        Integer seconds = facts.durationSeconds();
        return facts.outcome() == Outcome.ANSWERED || seconds != null && seconds > 0;
    }

    private static boolean isNight(EntryRow entry) {
        return NightHours.STANDARD.of(entry.facts().time()) == YesNo.YES;
    }

    private static Fact sum(List<EntryRow> entries) {
        return new Fact(entries.stream().mapToLong(e -> e.facts().total()).sum(), ids(entries));
    }

    private static List<EntryId> ids(List<EntryRow> entries) {
        return entries.stream().map(EntryRow::entryId).toList();
    }

    private static Fact numbers(List<EntryRow> entries) {
        Set<String> numbers = new HashSet<>();
        List<EntryRow> behind = new ArrayList<>();
        for (EntryRow entry : entries) {
            String number = entry.facts().plainNumber();
            if (number != null) {
                numbers.add(number);
                behind.add(entry);
            }
        }
        return new Fact(numbers.size(), ids(behind));
    }

    /** The earliest refusal on record of each kind of person. */
    private static Map<Target, LocalDate> refusals(List<EntryRow> entries) {
        Map<Target, LocalDate> refusals = new HashMap<>();
        for (EntryRow entry : entries) {
            LocalDate on = entry.facts().refusedOn();
            if (on != null) {
                refusals.merge(entry.facts().target(), on, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return refusals;
    }

    private static boolean afterRefusal(EntryRow entry, Map<Target, LocalDate> refusals) {
        LocalDate refused = refusals.get(entry.facts().target());
        return refused != null && entry.facts().time().firstDay().isAfter(refused);
    }

    private static List<DayPattern> days(List<EntryRow> voice, Map<Target, LocalDate> refusals) {
        Map<Group, List<EntryRow>> groups = new LinkedHashMap<>();
        for (EntryRow entry : voice) {
            EventTime time = entry.facts().time();
            if (time.oneDay()) {
                groups.computeIfAbsent(group(entry, time.firstDay()), _ -> new ArrayList<>())
                        .add(entry);
            } else if (time.precision() == Precision.RANGE && entry.facts().perDay()) {
                for (LocalDate day = time.firstDay();
                        !day.isAfter(time.lastDay());
                        day = day.plusDays(1)) {
                    groups.computeIfAbsent(group(entry, day), _ -> new ArrayList<>()).add(entry);
                }
            }
        }
        List<DayPattern> days = new ArrayList<>();
        groups.forEach((group, entries) -> days.add(day(group, entries, refusals)));
        days.sort(
                Comparator.comparingLong((DayPattern d) -> d.attempts().number())
                        .reversed()
                        .thenComparing(d -> d.group().day(), Comparator.reverseOrder()));
        return List.copyOf(days);
    }

    private static Group group(EntryRow entry, LocalDate day) {
        ContactFacts facts = entry.facts();
        @Nullable String number = facts.lenderId() == null ? facts.plainNumber() : null;
        return new Group(facts.lenderId(), number, day, facts.target());
    }

    private static DayPattern day(
            Group group, List<EntryRow> entries, Map<Target, LocalDate> refusals) {
        List<EntryRow> answered = entries.stream().filter(Patterns::isAnswered).toList();
        List<EntryRow> night = entries.stream().filter(Patterns::isNight).toList();
        return new DayPattern(
                group,
                ofDay(entries),
                ofDay(answered),
                ofDay(night),
                ofDay(answered.stream().filter(Patterns::isNight).toList()),
                burst(entries),
                ofDay(entries.stream().filter(e -> afterRefusal(e, refusals)).toList()),
                numbers(entries));
    }

    private static Fact ofDay(List<EntryRow> entries) {
        return new Fact(entries.stream().mapToLong(e -> e.facts().contacts()).sum(), ids(entries));
    }

    /**
     * The most attempts whose last minus first is at most 600 seconds; only entries whose minute is
     * known can be in one.
     */
    private static Fact burst(List<EntryRow> entries) {
        List<EntryRow> exact =
                entries.stream()
                        .filter(e ->
                                e.facts().time().precision() == Precision.EXACT
                                        || e.facts().time().precision() == Precision.MINUTE)
                        .toList();
        Fact most = Fact.NONE;
        int first = 0;
        long sum = 0;
        for (int last = 0; last < exact.size(); last++) {
            sum += exact.get(last).facts().contacts();
            LocalDateTime end = exact.get(last).facts().time().from();
            while (ChronoUnit.SECONDS.between(exact.get(first).facts().time().from(), end)
                    > BURST_SECONDS) {
                sum -= exact.get(first).facts().contacts();
                first++;
            }
            if (sum > most.number()) {
                most = new Fact(sum, ids(exact.subList(first, last + 1)));
            }
        }
        return most;
    }
}
