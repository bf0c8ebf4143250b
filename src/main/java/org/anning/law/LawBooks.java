package org.anning.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Everything that was read from one state of the tables; replaced whole, so none sees a half. */
final class LawBooks {

    /** Figures that are clock times. */
    private static final Set<String> NIGHT = Set.of("night_start", "night_end");

    final LawTables tables;
    final Catalogue catalogue;
    final InterestLines lines;
    final Holidays holidays;
    final Map<Conduct, ConductRule> conduct = new EnumMap<>(Conduct.class);
    final List<Succession> successions = new ArrayList<>();
    final Map<String, List<Figure>> figures = new LinkedHashMap<>();

    /** By the first day of each. */
    final NavigableMap<LocalDate, NightTimes> nights;

    final Map<String, List<HelpChannel>> channels = new LinkedHashMap<>();
    final Map<LenderKind, Regulator> regulators = new EnumMap<>(LenderKind.class);
    final Map<String, KeepingRule> keeping = new LinkedHashMap<>();
    final Map<String, List<DeadlineRule>> deadlines = new LinkedHashMap<>();

    LawBooks(LawTables tables) {
        this.tables = tables;
        this.catalogue = new Catalogue(tables);
        this.lines = new InterestLines(catalogue, new PrimeRates(tables), tables);
        this.holidays = new Holidays(tables);
        for (Cells row : tables.rows("conduct.tsv")) {
            ConductRule rule = ConductRule.of(row, catalogue);
            conduct.put(rule.conduct(), rule);
        }
        tables.rows("successors.tsv").forEach(row -> successions.add(succession(row)));
        tables.rows("figures.tsv").forEach(row -> dated(figures, row, figure(row)));
        nights = nights(figures);
        tables.rows("channels.tsv").forEach(row -> dated(channels, row, channel(row)));
        for (Cells row : tables.rows("regulators.tsv")) {
            Regulator made = regulator(row);
            regulators.put(made.kind(), made);
        }
        tables.rows("evidence_kinds.tsv")
                .forEach(row -> keeping.put(row.required(0), keepingRule(row)));
        tables.rows("deadlines.tsv")
                .forEach(row -> dated(deadlines, row, DeadlineRule.of(row, catalogue)));
    }

    private static NavigableMap<LocalDate, NightTimes> nights(Map<String, List<Figure>> figures) {
        NavigableMap<LocalDate, LocalTime> starts = times(figures, "night_start");
        NavigableMap<LocalDate, LocalTime> ends = times(figures, "night_end");
        NavigableMap<LocalDate, NightTimes> nights = new TreeMap<>();
        for (NavigableMap<LocalDate, LocalTime> changes : List.of(starts, ends)) {
            for (LocalDate day : changes.keySet()) {
                nights.put(day, new NightTimes(asOf(starts, day), asOf(ends, day)));
            }
        }
        return nights;
    }

    private static NavigableMap<LocalDate, LocalTime> times(
            Map<String, List<Figure>> figures, String code) {
        NavigableMap<LocalDate, LocalTime> times = new TreeMap<>();
        for (Figure figure : figures.getOrDefault(code, List.of())) {
            LocalDate from = figure.from();
            times.put(from == null ? LocalDate.MIN : from, LocalTime.parse(figure.value()));
        }
        return times;
    }

    private static LocalTime asOf(NavigableMap<LocalDate, LocalTime> times, LocalDate day) {
        Map.Entry<LocalDate, LocalTime> then = times.floorEntry(day);
        return (then == null ? times.firstEntry() : then).getValue();
    }

    private static <D extends Dated> void dated(Map<String, List<D>> all, Cells row, D made) {
        List<D> versions = all.computeIfAbsent(row.required(0), _ -> new ArrayList<>());
        for (D other : versions) {
            LocalDate from = made.from();
            LocalDate to = made.to();
            boolean apart =
                    (to != null && other.from() != null && to.isBefore(other.from()))
                            || (from != null && other.to() != null && from.isAfter(other.to()));
            if (!apart) {
                throw row.bad(1);
            }
        }
        versions.add(made);
    }

    private Succession succession(Cells row) {
        for (int column : new int[] {3, 4}) {
            if (!row.text(column).isEmpty() && catalogue.under(row.text(column)).isEmpty()) {
                throw row.bad(column);
            }
        }
        return new Succession(
                row.required(0),
                row.text(1),
                row.required(2),
                row.text(3),
                row.required(4),
                row.required(5),
                row.required(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.text(10),
                row.flag(11));
    }

    private Figure figure(Cells row) {
        Figure.Unit unit = row.coded(4, Figure.Unit.class);
        if (unit == Figure.Unit.TIME) {
            row.time(3);
        } else if (NIGHT.contains(row.required(0))) {
            throw row.bad(4);
        }
        return new Figure(
                row.required(0),
                row.dayOrNull(1),
                row.dayOrNull(2),
                row.text(3),
                unit,
                row.required(5),
                row.required(6),
                row.keys(7, catalogue),
                row.mark(8),
                row.day(9));
    }

    private HelpChannel channel(Cells row) {
        return new HelpChannel(
                row.required(0),
                row.dayOrNull(1),
                row.dayOrNull(2),
                row.required(3),
                row.required(4),
                row.text(5),
                row.text(6),
                row.required(7),
                row.required(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12),
                row.text(13),
                row.text(14),
                row.keys(15, catalogue),
                row.mark(16),
                row.day(17));
    }

    private Regulator regulator(Cells row) {
        for (int column = 1; column <= 3; column++) {
            if (!channels.keySet().containsAll(row.words(column))) {
                throw row.bad(column);
            }
        }
        return new Regulator(
                row.coded(0, LenderKind.class),
                row.words(1),
                row.words(2),
                row.words(3),
                row.mark(4),
                row.day(5));
    }

    private KeepingRule keepingRule(Cells row) {
        return new KeepingRule(
                row.required(0),
                row.required(1),
                row.required(2),
                row.required(3),
                row.required(4),
                row.text(5),
                row.text(6),
                row.keys(7, catalogue),
                row.mark(8),
                row.day(9));
    }
}
