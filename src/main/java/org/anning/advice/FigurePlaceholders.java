package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.text;

import org.anning.law.Deadline;
import org.anning.timeline.Channel;
import org.anning.timeline.EntryRow;
import org.anning.timeline.NightHours;
import org.anning.timeline.patterns.DayPattern;
import org.anning.timeline.patterns.Fact;
import org.anning.timeline.patterns.Patterns;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Figures that speak for themselves: how often in the last days, how often at night; and until when
 * proof can still be got. Figures on paper are never too high: where a series has no count for each
 * day, it counts only if it lies wholly inside the days looked at.
 */
final class FigurePlaceholders {

    private static final int DAYS = 30;

    private FigurePlaceholders() {}

    static List<Placeholder> list() {
        List<Placeholder> all = new ArrayList<>();
        figures(all, "figures", f -> f.view().contacts());
        figures(
                all,
                "lenderFigures",
                f -> f.view().contacts().stream().filter(f::ofLender).toList());
        figures(all, "thirdFigures", Filling::thirdPerson);
        kept(all, "keep.bill", "bill_5m", e -> e.facts().channel().rings());
        kept(
                all,
                "keep.texts",
                "sms_6m",
                e -> e.facts().channel() == Channel.SMS || e.facts().channel() == Channel.BOMB);
        kept(all, "keep.cctv", "cctv_30", e -> e.facts().channel().visit());
        kept(all, "keep.media", "im_media", e -> e.facts().channel() == Channel.IM);
        all.add(
                text(
                        "keep.posts.records",
                        f -> numbers(f, e -> e.facts().channel() == Channel.ONLINE_POST)));
        return all;
    }

    /** The days that are looked at, and what was counted in them. */
    private record Window(LocalDate first, LocalDate last, Patterns patterns) {}

    private static void figures(
            List<Placeholder> all, String name, Function<Filling, List<EntryRow>> of) {
        Function<Filling, Optional<Window>> window = f -> window(of.apply(f), f);
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
    private static Optional<Window> window(List<EntryRow> entries, Filling f) {
        return entries.stream()
                .filter(e -> e.facts().channel().rings())
                .map(e -> e.facts().time().lastDay())
                .filter(day -> !day.isAfter(f.today()))
                .max(LocalDate::compareTo)
                .map(last ->
                        new Window(
                                last.minusDays(DAYS - 1L),
                                last,
                                Patterns.within(
                                        entries,
                                        last,
                                        DAYS,
                                        _ -> null,
                                        new NightHours(f.circumstances().law()))))
                .filter(w -> w.patterns.attempts().number() > 1);
    }

    /**
     * Until when proof of some entries can still be got (domain 3.6, 8.3): their numbers, the first
     * day that is still to come, and how many may already be too late.
     */
    private static void kept(
            List<Placeholder> all, String name, String deadline, Predicate<EntryRow> which) {
        Function<Filling, List<LocalDate>> ends =
                f ->
                        f.view().contacts().stream()
                                .filter(which)
                                .map(e -> e.facts().time().firstDay())
                                .flatMap(day ->
                                        f
                                                .circumstances()
                                                .law()
                                                .deadline(deadline, day)
                                                .map(Deadline::due)
                                                .stream())
                                .toList();
        all.add(text(name + ".records", f -> numbers(f, which)));
        all.add(
                text(
                        name + ".until",
                        f ->
                                day(
                                        f,
                                        ends.apply(f).stream()
                                                .filter(d -> !d.isBefore(f.today()))
                                                .min(LocalDate::compareTo))));
        all.add(
                text(
                        name + ".late",
                        f -> {
                            long late =
                                    ends.apply(f).stream()
                                            .filter(d -> d.isBefore(f.today()))
                                            .count();
                            return late == 0 ? null : String.valueOf(late);
                        }));
    }

    private static @Nullable String numbers(Filling f, Predicate<EntryRow> which) {
        String numbers =
                f.view().contacts().stream()
                        .filter(which)
                        .map(e -> String.valueOf(f.number(e)))
                        .collect(Collectors.joining(f.words().texts().get("advice.words.comma")));
        return numbers.isEmpty() ? null : numbers;
    }

    private static @Nullable String day(Filling f, Optional<LocalDate> day) {
        return f.words().day(day.orElse(null));
    }
}
