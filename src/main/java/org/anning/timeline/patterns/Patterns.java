package org.anning.timeline.patterns;

import org.anning.common.EntryId;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The figures behind the hints: of one case as a whole, and of each group on each day. Calls the
 * client made are never counted; figures are hints, never verdicts (domain 1.7, 9.8).
 *
 * @param attempts all attempts to reach somebody by voice, with known or rough times
 * @param answered those that were answered
 * @param night those that were surely at night
 * @param nightAnswered those that were surely at night and answered
 * @param afterRefusal contacts of any kind after a refusal on record
 * @param thirds contacts of any kind with others than the client
 * @param numbers different numbers
 * @param days groups by day, the busiest first
 */
public record Patterns(
        Fact attempts,
        Fact answered,
        Fact night,
        Fact nightAnswered,
        Fact afterRefusal,
        Fact thirds,
        Fact numbers,
        List<DayPattern> days) {

    private static final long BURST_SECONDS = 600;

    /** Of no entries. */
    public static final Patterns NONE =
            new Patterns(
                    Fact.NONE, Fact.NONE, Fact.NONE, Fact.NONE, Fact.NONE, Fact.NONE, Fact.NONE,
                    List.of());

    /**
     * Counts these entries; struck ones are left out.
     *
     * @param lenderOf the lender that a normalised number is linked to, for entries that are linked
     *     to none themselves
     * @param hours which hours are night
     */
    public static Patterns of(
            List<EntryRow> entries, Function<String, @Nullable UUID> lenderOf, NightHours hours) {
        List<EntryRow> counted =
                entries.stream()
                        .filter(DayCounts::counts)
                        .sorted(Comparator.comparing(e -> e.facts().time().from()))
                        .toList();
        List<EntryRow> voice = counted.stream().filter(e -> e.facts().channel().rings()).toList();
        List<EntryRow> night = voice.stream().filter(e -> isNight(e, hours)).toList();
        Map<Target, LocalDate> refusals = refusals(counted);
        return new Patterns(
                sum(voice),
                sum(voice.stream().filter(Patterns::isAnswered).toList()),
                sum(night),
                sum(night.stream().filter(Patterns::isAnswered).toList()),
                sum(counted.stream().filter(e -> afterRefusal(e, refusals)).toList()),
                sum(counted.stream().filter(e -> e.facts().target().third()).toList()),
                numbers(counted),
                days(voice, refusals, lenderOf, hours));
    }

    /**
     * The same figures over the last so many days up to and including this one. A series of so many
     * a day is counted for its days in the period only; a total that may lie partly outside is left
     * out, so that the figure is never too high.
     */
    public static Patterns within(
            List<EntryRow> entries,
            LocalDate last,
            int days,
            Function<String, @Nullable UUID> lenderOf,
            NightHours hours) {
        LocalDate first = last.minusDays(days - 1L);
        return of(
                entries.stream().flatMap(e -> clipped(e, first, last).stream()).toList(),
                lenderOf,
                hours);
    }

    private static Optional<EntryRow> clipped(EntryRow entry, LocalDate first, LocalDate last) {
        EventTime time = entry.facts().time();
        boolean startsInside = !time.firstDay().isBefore(first);
        boolean endsInside = !time.lastDay().isAfter(last);
        if (startsInside && endsInside) {
            return Optional.of(entry);
        }
        boolean apart = time.firstDay().isAfter(last) || time.lastDay().isBefore(first);
        if (apart || time.precision() != Precision.RANGE || !entry.facts().perDay()) {
            return Optional.empty();
        }
        EventTime inside =
                EventTime.range(
                                startsInside ? time.firstDay() : first,
                                endsInside ? time.lastDay() : last)
                        .as(time.said());
        return Optional.of(entry.with(entry.facts().edit().time(inside).facts()));
    }

    private static boolean isAnswered(EntryRow entry) {
        ContactFacts facts = entry.facts();
        Integer seconds = facts.durationSeconds();
        return facts.outcome() == Outcome.ANSWERED || seconds != null && seconds > 0;
    }

    private static boolean isNight(EntryRow entry, NightHours hours) {
        return hours.of(entry.facts().time()) == YesNo.YES;
    }

    private static boolean isRough(EntryRow entry) {
        return entry.facts().basis() == CountBasis.ESTIMATE
                || entry.facts().perDay() && entry.facts().time().precision() == Precision.VAGUE;
    }

    private static Fact fact(long number, List<EntryRow> behind) {
        return new Fact(
                number,
                behind.stream().anyMatch(Patterns::isRough),
                behind.stream().map(EntryRow::entryId).toList());
    }

    /** All contacts of these entries together. */
    public static Fact total(List<EntryRow> entries) {
        return sum(entries);
    }

    private static Fact sum(List<EntryRow> entries) {
        return fact(entries.stream().mapToLong(e -> e.facts().total()).sum(), entries);
    }

    private static Fact numbers(List<EntryRow> entries) {
        Set<String> numbers = new HashSet<>();
        List<EntryId> behind = new ArrayList<>();
        for (EntryRow entry : entries) {
            String number = entry.facts().plainNumber();
            if (number != null) {
                numbers.add(number);
                behind.add(entry.entryId());
            }
        }
        return new Fact(numbers.size(), false, List.copyOf(behind));
    }

    /** The earliest refusal on record of each kind of person. */
    private static Map<Target, LocalDate> refusals(List<EntryRow> entries) {
        Map<Target, LocalDate> refusals = new EnumMap<>(Target.class);
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
        return entry.facts().conduct().has(Conduct.AFTER_REFUSAL)
                || refused != null && entry.facts().time().firstDay().isAfter(refused);
    }

    private static List<DayPattern> days(
            List<EntryRow> voice,
            Map<Target, LocalDate> refusals,
            Function<String, @Nullable UUID> lenderOf,
            NightHours hours) {
        Map<Group, List<EntryRow>> groups = new LinkedHashMap<>();
        for (EntryRow entry : voice) {
            EventTime time = entry.facts().time();
            boolean series = time.precision() == Precision.RANGE && entry.facts().perDay();
            if (!time.oneDay() && !series) {
                continue;
            }
            for (LocalDate day = time.firstDay();
                    !day.isAfter(time.lastDay());
                    day = day.plusDays(1)) {
                groups.computeIfAbsent(group(entry, day, lenderOf), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<DayPattern> days = new ArrayList<>();
        groups.forEach((group, entries) -> days.add(day(group, entries, refusals, hours)));
        days.sort(
                Comparator.comparingLong((DayPattern d) -> d.attempts().number())
                        .reversed()
                        .thenComparing(d -> d.group().day(), Comparator.reverseOrder()));
        return List.copyOf(days);
    }

    private static Group group(
            EntryRow entry, LocalDate day, Function<String, @Nullable UUID> lenderOf) {
        ContactFacts facts = entry.facts();
        String number = facts.plainNumber();
        UUID lender = facts.lenderId();
        if (lender == null && number != null) {
            lender = lenderOf.apply(number);
        }
        return new Group(
                lender, lender == null ? number : null, day, facts.target(), facts.targetName());
    }

    private static DayPattern day(
            Group group,
            List<EntryRow> entries,
            Map<Target, LocalDate> refusals,
            NightHours hours) {
        List<EntryRow> night = entries.stream().filter(e -> isNight(e, hours)).toList();
        return new DayPattern(
                group,
                ofDay(entries),
                ofDay(entries.stream().filter(Patterns::isAnswered).toList()),
                ofDay(night),
                ofDay(night.stream().filter(Patterns::isAnswered).toList()),
                burst(entries),
                ofDay(entries.stream().filter(e -> afterRefusal(e, refusals)).toList()),
                numbers(entries));
    }

    private static Fact ofDay(List<EntryRow> entries) {
        return fact(entries.stream().mapToLong(e -> e.facts().contacts()).sum(), entries);
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
        long most = 0;
        int from = 0;
        int to = 0;
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
            if (sum > most) {
                most = sum;
                from = first;
                to = last + 1;
            }
        }
        return most == 0 ? Fact.NONE : fact(most, exact.subList(from, to));
    }
}
