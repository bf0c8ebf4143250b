package org.anning.timeline.report;

import org.anning.common.EntryId;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Law;
import org.anning.printing.Sheet;
import org.anning.printing.SheetTemplate;
import org.anning.printing.Values;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.DayPattern;
import org.anning.timeline.patterns.Fact;
import org.anning.timeline.patterns.Group;
import org.anning.timeline.patterns.HourGrid;
import org.anning.timeline.patterns.Patterns;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the report on a timeline, or on some of its entries. */
public final class TimelineReport {

    /** Its id among the papers. */
    public static final String ID = "timeline-report";

    private static final int DAYS_BACK = 30;
    private static final int BUSIEST = 10;

    /** More than this nobody reads on paper; a filter chooses the ones that matter. */
    static final int MOST_LISTED = 1_000;

    private final Law law;
    private final NightHours night;
    private final List<EntryRow> all;
    private final Function<String, @Nullable UUID> lenderOf;
    private final Function<@Nullable UUID, String> lenderName;
    private final Predicate<EntryRow> proved;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    /**
     * @param all every entry of the case in the order of time; they number each other as on every
     *     other paper
     * @param lenderOf the lender that a normalised number is linked to
     * @param lenderName the name of a lender, or ""
     * @param proved whether there is proof of an entry
     */
    public TimelineReport(
            Law law,
            List<EntryRow> all,
            Function<String, @Nullable UUID> lenderOf,
            Function<@Nullable UUID, String> lenderName,
            Predicate<EntryRow> proved) {
        this.law = law;
        this.night = new NightHours(law);
        this.all = List.copyOf(all);
        this.lenderOf = lenderOf;
        this.lenderName = lenderName;
        this.proved = proved;
        this.all.stream()
                .filter(e -> !e.struck() && e.facts().harassing())
                .forEach(e -> numbers.put(e.id(), numbers.size() + 1));
    }

    /**
     * How it is wished.
     *
     * @param number the case's number
     * @param sample whether the person is invented
     * @param shown which entries were chosen, in words; "" for all of the case
     * @param exactWords whether what was said is printed, or only how long it is
     */
    public record Wish(
            Lang lang,
            String number,
            boolean sample,
            boolean large,
            String shown,
            boolean exactWords,
            LocalDate today) {}

    /** The report on these entries; struck ones are left out. */
    public Sheet sheet(List<EntryRow> chosen, Wish wish) {
        Texts texts = Texts.of(wish.lang);
        Set<UUID> ids = chosen.stream().map(EntryRow::id).collect(Collectors.toSet());
        List<EntryRow> entries =
                all.stream().filter(e -> !e.struck() && ids.contains(e.id())).toList();
        return template(wish.lang)
                .fill(
                        values(entries, wish, texts),
                        texts.get("timeline.report.footer", wish.number),
                        wish.sample,
                        wish.large)
                .sheet();
    }

    private static SheetTemplate template(Lang lang) {
        String name = ID + "." + lang.code() + ".md";
        try (InputStream in =
                Objects.requireNonNull(TimelineReport.class.getResourceAsStream(name), name)) {
            return SheetTemplate.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Values values(List<EntryRow> entries, Wish wish, Texts texts) {
        EntryWords words = new EntryWords(() -> texts);
        Patterns patterns = Patterns.of(entries, lenderOf, night);
        Values values =
                new Values()
                        .text("number", wish.number)
                        .text("today", wish.today.toString())
                        .text("shown", wish.shown)
                        .text("count", digits(entries.size()))
                        .text("contacts", contacts(entries, texts))
                        .text("first", edge(entries, words, true))
                        .text("last", edge(entries, words, false))
                        .text("standardLine", texts.get("timeline.report.standardLine"))
                        .text("dataVersion", law.dataVersion())
                        .list("figures", figures(patterns, texts));
        month(values, entries, wish.today, texts);
        pictures(values, entries, wish.today, texts);
        List<Values> busiest =
                patterns.days().stream()
                        .filter(d -> d.attempts().number() > 1)
                        .limit(BUSIEST)
                        .map(d -> busiest(d, words, texts))
                        .toList();
        values.list("busiest", busiest).when("busiest.any", !busiest.isEmpty());
        boolean listed = entries.size() <= MOST_LISTED;
        values.when("entries.any", listed && !entries.isEmpty())
                .when("entries.many", !listed)
                .text("most", digits(MOST_LISTED));
        values.list(
                "entries",
                (listed ? entries : List.<EntryRow>of())
                        .stream().map(e -> entry(e, wish, words, texts)).toList());
        values.when("guarded.any", entries.stream().anyMatch(e -> e.facts().time().guarded()));
        return values;
    }

    private static String contacts(List<EntryRow> entries, Texts texts) {
        List<EntryRow> counted = entries.stream().filter(e -> e.facts().harassing()).toList();
        Fact all = Patterns.total(counted);
        return number(all, texts);
    }

    private static String number(Fact fact, Texts texts) {
        String number = digits(fact.number());
        return fact.rough() ? texts.get("timeline.report.atLeast", number) : number;
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static @Nullable String edge(List<EntryRow> entries, EntryWords words, boolean first) {
        return entries.isEmpty()
                ? null
                : words.time((first ? entries.getFirst() : entries.getLast()).facts().time());
    }

    private List<Values> figures(Patterns patterns, Texts texts) {
        List<Values> rows = new ArrayList<>();
        Map<String, Fact> byName = new LinkedHashMap<>();
        byName.put("attempts", patterns.attempts());
        byName.put("answered", patterns.answered());
        byName.put("night", patterns.night());
        byName.put("nightAnswered", patterns.nightAnswered());
        byName.put("afterRefusal", patterns.afterRefusal());
        byName.put("thirds", patterns.thirds());
        byName.put("numbers", patterns.numbers());
        byName.forEach((name, fact) ->
                rows.add(
                        new Values()
                                .text("name", texts.get("timeline.report.figure." + name))
                                .text("number", number(fact, texts))
                                .text("entries", spans(fact.entries(), texts))));
        return rows;
    }

    private void month(Values values, List<EntryRow> entries, LocalDate today, Texts texts) {
        Patterns month = Patterns.within(entries, today, DAYS_BACK, lenderOf, night);
        values.when("month.any", month.attempts().number() > 0)
                .text("month.first", today.minusDays(DAYS_BACK - 1L).toString())
                .text("month.last", today.toString())
                .text("month.attempts", number(month.attempts(), texts))
                .text("month.night", number(month.night(), texts))
                .text("month.answered", number(month.answered(), texts));
    }

    private void pictures(Values values, List<EntryRow> entries, LocalDate today, Texts texts) {
        DayCounts days = DayCounts.of(entries, law::severity);
        HourGrid grid = HourGrid.of(entries);
        values.when("days.any", !days.bars().isEmpty())
                .drawing("days", ReportDrawings.days(days, texts))
                .text("step", texts.get("timeline.report.step." + days.step().name()))
                .text("undated", some("timeline.report.undated", days.undated(), texts))
                .when("hours.any", grid.highest() > 0)
                .drawing(
                        "hours",
                        ReportDrawings.hours(grid, hour -> night.holds(today, hour), texts))
                .text(
                        "withoutHour",
                        some("timeline.report.withoutHour", grid.withoutHour(), texts));
    }

    private static String some(String key, int number, Texts texts) {
        return number == 0 ? "" : texts.get(key, number);
    }

    private Values busiest(DayPattern day, EntryWords words, Texts texts) {
        Group group = day.group();
        String by = group.lenderId() != null ? lenderName.apply(group.lenderId()) : group.number();
        return new Values()
                .text("day", group.day().toString())
                .text("by", by == null ? texts.get("timeline.patterns.noNumber") : by)
                .text("to", group.person() == null ? words.target(group.target()) : group.person())
                .text("attempts", number(day.attempts(), texts))
                .text("answered", number(day.answered(), texts))
                .text("night", number(day.night(), texts))
                .text("burst", number(day.burst(), texts))
                .text("entries", spans(day.attempts().entries(), texts));
    }

    private Values entry(EntryRow row, Wish wish, EntryWords words, Texts texts) {
        ContactFacts facts = row.facts();
        EventTime time = facts.time();
        Integer number = numbers.get(row.id());
        String said = facts.words();
        String caller = facts.number();
        return new Values()
                .text("no", number == null ? texts.get("timeline.report.noNumber") : "" + number)
                .text("time", words.time(time))
                .text("guarded", time.guarded() ? time.safeEnd().toString() : "")
                .text("way", words.way(facts))
                .text(
                        "people",
                        caller == null
                                ? words.people(facts)
                                : texts.get("timeline.report.people", words.people(facts), caller))
                .text("conduct", orNone(words.conducts(facts), texts))
                .text("account", said == null ? orNone(facts.account(), texts) : facts.account())
                .text("words", wish.exactWords ? said : "")
                .text(
                        "folded",
                        wish.exactWords || said == null
                                ? ""
                                : String.valueOf(said.codePointCount(0, said.length())))
                .text(
                        "proof",
                        facts.proof() != null
                                ? facts.proof()
                                : texts.get(
                                        proved.test(row)
                                                ? "timeline.report.proved"
                                                : "timeline.report.unproved"));
    }

    private static String orNone(@Nullable String text, Texts texts) {
        return text == null || text.isEmpty() ? texts.get("timeline.report.none") : text;
    }

    /** The numbers of entries, neighbours joined: "1-3, 7". */
    private String spans(List<EntryId> entries, Texts texts) {
        List<Integer> sorted =
                entries.stream()
                        .map(e -> numbers.get(e.value()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        if (sorted.isEmpty()) {
            return texts.get("timeline.report.none");
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
                int first = sorted.get(from);
                int last = sorted.get(i - 1);
                parts.add(first == last ? "" + first : first + "–" + last);
                from = i;
            }
        }
        return String.join(texts.get("timeline.list.comma"), parts);
    }
}
