package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.text;

import org.anning.timeline.Channel;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;
import org.anning.timeline.patterns.DayPattern;
import org.anning.timeline.patterns.Fact;
import org.anning.timeline.patterns.Patterns;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures that speak for themselves: how often in the last days, how often at night; and until when
 * proof can still be got. Figures on paper are never too high: where a series has no count for each
 * day, it counts only if it lies wholly inside the days looked at.
 */
final class FigurePlaceholders {

    private static final int DAYS = 30;
    private static final int BILL_MONTHS = 5;
    private static final int TEXT_MONTHS = 6;
    private static final int CCTV_DAYS = 30;
    private static final int MEDIA_DAYS = 7;

    /** From this day on carriers keep texts for six months (sms-2026-13). */
    private static final LocalDate TEXTS_KEPT = LocalDate.of(2026, 5, 1);

    private FigurePlaceholders() {}

    static List<Placeholder> list() {
        List<Placeholder> all = new ArrayList<>();
        figures(all, "figures", f -> f.view().contacts());
        figures(
                all,
                "lenderFigures",
                f -> f.view().contacts().stream().filter(f::ofLender).toList());
        figures(all, "thirdFigures", Filling::thirdPerson);
        kept(all, "keep.bill", e -> e.facts().channel().rings(), d -> d.plusMonths(BILL_MONTHS));
        kept(
                all,
                "keep.texts",
                e -> e.facts().channel() == Channel.SMS || e.facts().channel() == Channel.BOMB,
                d -> d.plusMonths(d.isBefore(TEXTS_KEPT) ? BILL_MONTHS : TEXT_MONTHS));
        kept(all, "keep.cctv", e -> e.facts().channel().visit(), d -> d.plusDays(CCTV_DAYS));
        kept(
                all,
                "keep.media",
                e -> e.facts().channel() == Channel.IM,
                d -> d.plusDays(MEDIA_DAYS));
        kept(all, "keep.posts", e -> e.facts().channel() == Channel.ONLINE_POST, d -> d);
        return all;
    }

    /** The days that are looked at, and what was counted in them. */
    private record Window(LocalDate first, LocalDate last, Patterns patterns) {}

    private static void figures(
            List<Placeholder> all, String name, Function<Filling, List<EntryRow>> of) {
        Function<Filling, Optional<Window>> window = f -> window(of.apply(f), f.today());
        all.add(flag(name + ".any", f -> window.apply(f).isPresent()));
        all.add(text(name + ".from", f -> day(f, window.apply(f).map(Window::first))));
        all.add(text(name + ".to", f -> day(f, window.apply(f).map(Window::last))));
        all.add(text(name + ".days", _ -> String.valueOf(DAYS)));
        all.add(count(name + ".attempts", window, Patterns::attempts));
        all.add(count(name + ".answered", window, Patterns::answered));
        all.add(count(name + ".night", window, Patterns::night));
        all.add(count(name + ".thirds", window, Patterns::thirds));
        all.add(count(name + ".afterRefusal", window, Patterns::afterRefusal));
        all.add(count(name + ".numbers", window, Patterns::numbers));
        all.add(
                text(
                        name + ".busiestDay",
                        f -> day(f, busiest(window.apply(f)).map(d -> d.group().day()))));
        all.add(
                text(
                        name + ".busiestCount",
                        f ->
                                busiest(window.apply(f))
                                        .map(d -> String.valueOf(d.attempts().number()))
                                        .orElse(null)));
    }

    private static Optional<DayPattern> busiest(Optional<Window> window) {
        return window.flatMap(w -> w.patterns.days().stream().findFirst())
                .filter(d -> d.attempts().number() > 1);
    }

    /** A figure; nothing where it is nought, so that a paper says nothing of it. */
    private static Placeholder count(
            String name,
            Function<Filling, Optional<Window>> window,
            Function<Patterns, Fact> figure) {
        return text(
                name,
                f ->
                        window.apply(f)
                                .map(w -> figure.apply(w.patterns).number())
                                .filter(n -> n > 0)
                                .map(String::valueOf)
                                .orElse(null));
    }

    /** The days up to the last contact by voice; none when there is no such contact. */
    private static Optional<Window> window(List<EntryRow> entries, LocalDate today) {
        return entries.stream()
                .filter(e -> e.facts().channel().rings())
                .map(e -> e.facts().time().lastDay())
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .map(last -> {
                    LocalDate first = last.minusDays(DAYS - 1L);
                    List<EntryRow> inside = new ArrayList<>();
                    entries.forEach(e -> cut(e, first, last).ifPresent(inside::add));
                    return new Window(first, last, Patterns.of(inside));
                })
                .filter(w -> w.patterns.attempts().number() > 1);
    }

    /** The part of an entry that surely lies in these days. */
    private static Optional<EntryRow> cut(EntryRow entry, LocalDate first, LocalDate last) {
        EventTime time = entry.facts().time();
        if (!time.firstDay().isBefore(first) && !time.lastDay().isAfter(last)) {
            return Optional.of(entry);
        }
        LocalDate from = time.firstDay().isBefore(first) ? first : time.firstDay();
        LocalDate to = time.lastDay().isAfter(last) ? last : time.lastDay();
        boolean daily = entry.facts().perDay() && time.precision() == Precision.RANGE;
        return daily && !from.isAfter(to)
                ? Optional.of(
                        new EntryRow(
                                entry.id(),
                                entry.version(),
                                entry.caseId(),
                                entry.facts().edit().time(EventTime.range(from, to)).facts(),
                                entry.writtenAt(),
                                entry.writtenBy(),
                                null,
                                null,
                                null))
                : Optional.empty();
    }

    /**
     * Until when proof of some entries can still be got (domain 3.6, 8.3): their numbers, the first
     * day that is still to come, and how many may already be too late.
     */
    private static void kept(
            List<Placeholder> all,
            String name,
            Function<EntryRow, Boolean> which,
            Function<LocalDate, LocalDate> until) {
        Function<Filling, List<EntryRow>> of =
                f -> f.view().contacts().stream().filter(which::apply).toList();
        Function<EntryRow, LocalDate> end = e -> until.apply(e.facts().time().firstDay());
        all.add(
                text(
                        name + ".records",
                        f -> {
                            Set<String> numbers =
                                    of.apply(f).stream()
                                            .map(e -> String.valueOf(f.number(e)))
                                            .collect(
                                                    Collectors.toCollection(
                                                            java.util.LinkedHashSet::new));
                            return numbers.isEmpty()
                                    ? null
                                    : String.join(
                                            f.words().texts().get("advice.words.comma"), numbers);
                        }));
        all.add(
                text(
                        name + ".until",
                        f ->
                                day(
                                        f,
                                        of.apply(f).stream()
                                                .map(end)
                                                .filter(d -> !d.isBefore(f.today()))
                                                .min(LocalDate::compareTo))));
        all.add(
                text(
                        name + ".late",
                        f -> {
                            long late =
                                    of.apply(f).stream()
                                            .filter(e -> end.apply(e).isBefore(f.today()))
                                            .count();
                            return late == 0 ? null : String.valueOf(late);
                        }));
    }

    private static @Nullable String day(Filling f, Optional<LocalDate> day) {
        return f.words().day(day.orElse(null));
    }
}
