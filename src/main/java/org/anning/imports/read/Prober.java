package org.anning.imports.read;

import org.anning.common.Refusal;
import org.anning.timeline.CallerNumber;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what a file is by its first rows. */
final class Prober {

    private static final int HEAD = 40;
    private static final int ROWS = 240;
    private static final int SAMPLE = 30;
    private static final int MOST_SHEETS = 20;
    private static final double MOST_OF_THEM = 0.6;
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<!\\d)(20[12]\\d)(?:[-./年]?(?:0?[1-9]|1[0-2])(?!\\d)|\\d{4}(?!\\d)|[-./年])");

    private final SourceFile file;
    private final Look look;

    Prober(SourceFile file, Look look) {
        this.file = file;
        this.look = look;
    }

    Probe probe() throws IOException {
        if (look.form() == Look.Form.XML) {
            Layout layout = new BackupReader(file, look).layout();
            return new Probe(
                    look, ',', layout, 0, List.of(), List.of(), List.of(), null, null, Set.of(),
                    List.of(), 0);
        }
        if (look.form() == Look.Form.XLS || look.form() == Look.Form.XLSX) {
            return workbook();
        }
        if (look.form() != Look.Form.TEXT) {
            List<Row> rows = first(',');
            return header(',', rows).or(() -> plain(',', rows)).orElseThrow(Prober::unknown);
        }
        for (char delimiter : new char[] {',', '\t', ';', '|'}) {
            Optional<Probe> found = header(delimiter, first(delimiter));
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (char delimiter : new char[] {'\t', ',', ';', '|', TextRows.BLANKS}) {
            Optional<Probe> found = plain(delimiter, first(delimiter));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw unknown();
    }

    /** The sheet that is wanted, or the first that is a list: a cover sheet must not hide it. */
    private Probe workbook() throws IOException {
        List<Probe.Sheet> all =
                look.form() == Look.Form.XLS
                        ? new XlsRows(file).sheets()
                        : new XlsxRows(file).sheets();
        List<Probe.Sheet> wanted =
                file.sheet() == 0
                        ? all.subList(0, Math.min(MOST_SHEETS, all.size()))
                        : all.stream().filter(s -> s.number() == file.sheet()).toList();
        if (wanted.isEmpty()) {
            throw file.sheet() == 0
                    ? unknown()
                    : new Refusal("imports.problem.noSheet", file.sheet());
        }
        Map<Probe.Sheet, List<Row>> rows = new LinkedHashMap<>();
        for (Probe.Sheet sheet : wanted) {
            rows.put(sheet, first(file.sheet(sheet.number()), ','));
        }
        return one(rows, r -> header(',', r))
                .or(() -> one(rows, r -> plain(',', r)))
                .orElseThrow(Prober::unknown)
                .among(all);
    }

    private static Optional<Probe> one(
            Map<Probe.Sheet, List<Row>> rows, Function<List<Row>, Optional<Probe>> look) {
        return rows.entrySet().stream()
                .flatMap(e -> look.apply(e.getValue()).map(p -> p.of(e.getKey())).stream())
                .findFirst();
    }

    private static Refusal unknown() {
        return new Refusal("imports.problem.unknown");
    }

    private List<Row> first(char delimiter) throws IOException {
        return first(file, delimiter);
    }

    private List<Row> first(SourceFile file, char delimiter) throws IOException {
        List<Row> rows = new ArrayList<>();
        Rows.of(file, look, delimiter)
                .each(row -> {
                    rows.add(row);
                    return rows.size() < ROWS;
                });
        return rows;
    }

    /** A row with the names of columns, and how well they are known. */
    private record Found(Row row, Family family, List<Optional<Field>> fields, boolean enough) {

        long known() {
            return fields.stream().filter(Optional::isPresent).count();
        }

        boolean betterThan(@Nullable Found other) {
            return other == null
                    || enough && !other.enough
                    || enough == other.enough && known() > other.known();
        }

        Set<Field> set() {
            return fields.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        }
    }

    private Optional<Probe> header(char delimiter, List<Row> rows) {
        Found best = null;
        for (Row row : rows.subList(0, Math.min(HEAD, rows.size()))) {
            List<String> names = row.cells().stream().map(Cells::name).toList();
            for (Family family : Family.values()) {
                List<Optional<Field>> fields = family.match(names);
                Set<Field> set =
                        fields.stream().flatMap(Optional::stream).collect(Collectors.toSet());
                Found found = new Found(row, family, fields, family.enough(set));
                if (found.known() >= 2 && found.betterThan(best)) {
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best).map(found -> probe(delimiter, rows, found));
    }

    private Probe probe(char delimiter, List<Row> rows, Found found) {
        Set<String> names = found.row.cells().stream().map(Cells::name).collect(Collectors.toSet());
        Layout layout = Layout.of(found.family, names, found.set());
        List<Probe.Column> columns = new ArrayList<>();
        for (int i = 0; i < found.row.cells().size(); i++) {
            columns.add(new Probe.Column(found.row.cell(i), found.fields.get(i).orElse(null)));
        }
        List<Row> data =
                rows.stream().filter(r -> r.number() > found.row.number() && !r.blank()).toList();
        List<Row> before = rows.stream().filter(r -> r.number() < found.row.number()).toList();
        return finished(delimiter, layout, found.row.number(), columns, before, data);
    }

    /** A list without names of columns: what they are is seen by what stands in them. */
    private Optional<Probe> plain(char delimiter, List<Row> rows) {
        List<Row> data = rows.stream().filter(Predicate.not(Row::blank)).toList();
        int width = data.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        List<Probe.Column> columns = new ArrayList<>();
        Set<Field> used = EnumSet.noneOf(Field.class);
        for (int i = 0; i < Math.min(width, 64); i++) {
            Field field = guessed(data, i, used);
            if (field != null) {
                used.add(field);
            }
            columns.add(new Probe.Column("", field));
        }
        boolean some = used.contains(Field.START) || used.contains(Field.OTHER) && data.size() > 2;
        return some && width >= 2
                ? Optional.of(finished(delimiter, Layout.PLAIN_LIST, 0, columns, List.of(), data))
                : Optional.empty();
    }

    private static @Nullable Field guessed(List<Row> data, int column, Set<Field> used) {
        List<String> cells =
                data.stream().map(r -> r.cell(column)).filter(c -> !c.isEmpty()).toList();
        if (cells.size() < MOST_OF_THEM * data.size()) {
            return null;
        }
        Map<Field, Predicate<String>> tests = new HashMap<>();
        tests.put(Field.START, c -> Moment.lacksYear(c) || Moment.of(c, "").isPresent());
        tests.put(Field.CLOCK, c -> c.matches("\\d{1,2}:\\d{2}(:\\d{2})?"));
        tests.put(Field.DIRECTION, c -> c.length() < 12 && Directions.of(c).isPresent());
        tests.put(Field.OTHER, Prober::isNumber);
        tests.put(
                Field.DURATION,
                c ->
                        c.matches(".*[秒分时].*") && Cells.seconds(c).isPresent()
                                || c.matches("\\d{1,4}"));
        for (Field field :
                List.of(Field.START, Field.CLOCK, Field.DIRECTION, Field.OTHER, Field.DURATION)) {
            long fits = cells.stream().filter(Objects.requireNonNull(tests.get(field))).count();
            if (!used.contains(field) && fits > MOST_OF_THEM * cells.size()) {
                return field;
            }
        }
        return null;
    }

    private static boolean isNumber(String cell) {
        String plain = CallerNumber.normalise(cell);
        return plain != null && plain.matches("\\+?[\\d*]{5,16}");
    }

    private Probe finished(
            char delimiter,
            Layout layout,
            int headerRow,
            List<Probe.Column> columns,
            List<Row> before,
            List<Row> data) {
        List<String> codes = layout.payments() ? List.of() : codes(columns, data);
        return new Probe(
                look,
                delimiter,
                layout,
                headerRow,
                List.copyOf(columns),
                data.stream().limit(SAMPLE).map(Row::cells).toList(),
                codes,
                own(columns, before, data),
                year(before),
                asks(layout, columns, data, codes),
                List.of(),
                0);
    }

    private static int column(List<Probe.Column> columns, Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return i;
            }
        }
        return -1;
    }

    /** What stands in a direction column that holds nothing but single digits. */
    private static List<String> codes(List<Probe.Column> columns, List<Row> data) {
        int column = column(columns, Field.DIRECTION);
        List<String> cells =
                data.stream().map(r -> r.cell(column)).filter(c -> !c.isEmpty()).toList();
        long digits = cells.stream().filter(c -> c.matches("\\d")).count();
        boolean coded = digits > MOST_OF_THEM * cells.size() && digits > 0;
        return coded
                ? cells.stream().filter(c -> c.matches("\\d")).distinct().sorted().toList()
                : List.of();
    }

    private static Set<Probe.Ask> asks(
            Layout layout, List<Probe.Column> columns, List<Row> data, List<String> codes) {
        Set<Probe.Ask> asks = EnumSet.noneOf(Probe.Ask.class);
        Set<Field> fields =
                columns.stream()
                        .map(Probe.Column::field)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (!Objects.requireNonNull(layout.family()).enough(fields)) {
            asks.add(Probe.Ask.COLUMNS);
        }
        int start = column(columns, Field.START);
        if (!layout.payments() && data.stream().anyMatch(r -> Moment.lacksYear(r.cell(start)))) {
            asks.add(Probe.Ask.YEAR);
        }
        if (!codes.isEmpty()) {
            asks.add(Probe.Ask.DIRECTION);
        }
        return asks;
    }

    private @Nullable String own(
            List<Probe.Column> columns, Collection<Row> before, Collection<Row> data) {
        int column = column(columns, Field.OWN);
        Set<String> owns = new HashSet<>();
        data.forEach(r -> owns.add(r.cell(column)));
        owns.remove("");
        if (owns.size() == 1) {
            return owns.iterator().next();
        }
        return before.stream()
                .map(r -> Numbers.own(String.join(",", r.cells())))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Numbers.inName(file.name()))
                .orElse(null);
    }

    private @Nullable Integer year(Collection<Row> before) {
        return before.stream()
                .map(r -> year(r.line()))
                .flatMap(Optional::stream)
                .reduce((_, last) -> last)
                .or(() -> year(Objects.requireNonNullElse(file.name(), "")))
                .orElse(null);
    }

    private static Optional<Integer> year(String text) {
        Matcher found = YEAR.matcher(text);
        Integer last = null;
        while (found.find()) {
            last = Integer.valueOf(found.group(1));
        }
        return Optional.ofNullable(last);
    }
}
