package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.anning.common.Refusal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Any table whose columns have names, such as a list that a group kept in a spreadsheet. What the
 * columns mean is not known here.
 *
 * @param look what the bytes of the file say
 * @param delimiter between the cells of a text
 * @param sheets those of a workbook that hold anything; none in other files
 * @param sheet the number of the one that is read; 0 where there are none
 * @param top its first rows
 * @param headerRow the number of the row with the names of the columns
 */
@PersonalData
public record NamedTable(
        Look look,
        char delimiter,
        List<Probe.Sheet> sheets,
        int sheet,
        List<Line> top,
        int headerRow) {

    private static final int HEAD = 40;
    private static final int TOP = 80;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

    /**
     * A row of the table.
     *
     * @param number counted from 1 with everything before it
     */
    @PersonalData
    public record Line(int number, List<String> cells) {

        /** What stands in a column, counted from 0; "" where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Sink {
        void take(Line line);
    }

    /**
     * Looks what a file holds. Of a workbook the sheet that is wanted, or else the one with the
     * most names that are known.
     *
     * @param known whether a name, in its {@link #plain} form, is one that columns have
     */
    public static NamedTable look(SourceFile file, Predicate<String> known, Watch watch) {
        Look look = Look.at(file, watch);
        try {
            return switch (look.form()) {
                case XML -> throw new Refusal("imports.problem.unknownXml");
                case XLS -> workbook(file, look, new XlsRows(file).sheets(), known, watch);
                case XLSX -> workbook(file, look, new XlsxRows(file).sheets(), known, watch);
                case HTML -> table(file, look, ',', List.of(), known);
                case TEXT -> text(file, look, known);
            };
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static NamedTable workbook(
            SourceFile file,
            Look look,
            List<Probe.Sheet> sheets,
            Predicate<String> known,
            Watch watch)
            throws IOException {
        NamedTable best = null;
        for (Probe.Sheet sheet : sheets) {
            watch.at(0, 0);
            if (file.sheet() == 0 || file.sheet() == sheet.number()) {
                NamedTable one = table(file.sheet(sheet.number()), look, ',', sheets, known);
                if (best == null || one.known(known) > best.known(known)) {
                    best = one;
                }
            }
        }
        if (best == null) {
            throw file.sheet() == 0
                    ? new Refusal("imports.problem.empty")
                    : new Refusal("imports.problem.noSheet", file.sheet());
        }
        return best;
    }

    private static NamedTable text(SourceFile file, Look look, Predicate<String> known)
            throws IOException {
        NamedTable best = table(file, look, DELIMITERS[0], List.of(), known);
        for (int i = 1; i < DELIMITERS.length; i++) {
            NamedTable one = table(file, look, DELIMITERS[i], List.of(), known);
            boolean better =
                    one.known(known) > best.known(known)
                            || one.known(known) == best.known(known)
                                    && one.names().size() > best.names().size();
            best = better ? one : best;
        }
        return best;
    }

    private static NamedTable table(
            SourceFile file,
            Look look,
            char delimiter,
            List<Probe.Sheet> sheets,
            Predicate<String> known)
            throws IOException {
        List<Line> top = new ArrayList<>();
        Rows.of(file, look, delimiter)
                .each(row -> {
                    if (!row.blank()) {
                        top.add(new Line(row.number(), row.cells()));
                    }
                    return top.size() < TOP;
                });
        if (top.isEmpty()) {
            throw new Refusal("imports.problem.empty");
        }
        return new NamedTable(
                look,
                delimiter,
                List.copyOf(sheets),
                file.sheet(),
                List.copyOf(top),
                header(top, known));
    }

    /** The row with the most known names; else the first that can be a row of names at all. */
    private static int header(List<Line> top, Predicate<String> known) {
        Line best = null;
        long most = 0;
        for (Line line : top.subList(0, Math.min(HEAD, top.size()))) {
            long here = known(line, known);
            if (here > most) {
                best = line;
                most = here;
            }
        }
        if (best != null) {
            return best.number();
        }
        return top.stream()
                .filter(line -> line.cells().stream().filter(c -> !c.isBlank()).count() >= 2)
                .findFirst()
                .orElse(top.getFirst())
                .number();
    }

    private long known(Predicate<String> known) {
        return top.stream()
                .filter(line -> line.number() == headerRow)
                .mapToLong(line -> known(line, known))
                .sum();
    }

    private static long known(Line line, Predicate<String> known) {
        Set<String> seen = new HashSet<>();
        return line.cells().stream().map(Cells::name).filter(known).filter(seen::add).count();
    }

    /** The same table with the names of its columns in another row. */
    public NamedTable headedBy(int row) {
        return new NamedTable(look, delimiter, sheets, sheet, top, row);
    }

    /** The rows in which the names of the columns can stand. */
    public List<Line> heads() {
        return top.subList(0, Math.min(HEAD, top.size()));
    }

    /** The names of the columns as they stand there, from left to right. */
    public List<String> names() {
        return top.stream()
                .filter(line -> line.number() == headerRow)
                .map(Line::cells)
                .findFirst()
                .orElse(List.of());
    }

    /** The first rows below the names. */
    public List<List<String>> sample() {
        return top.stream().filter(l -> l.number() > headerRow).map(Line::cells).toList();
    }

    /** Hands over every row below the names in which anything stands and that is not them again. */
    public void each(SourceFile file, Sink sink) {
        List<String> names = names();
        try {
            Rows.of(file.sheet(sheet), look, delimiter)
                    .each(row -> {
                        if (row.number() > headerRow
                                && !row.blank()
                                && !row.cells().equals(names)) {
                            sink.take(new Line(row.number(), row.cells()));
                        }
                        return true;
                    });
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** A name of a column in its one form: half width, no blanks, no unit, no asterisk. */
    public static String plain(String name) {
        return Cells.name(name);
    }

    /** A day that a cell says whole, with or without a time. */
    public static Optional<LocalDate> day(String cell) {
        if (cell.matches("[1-9]\\d{4}")) {
            return Moment.ofSerial(new BigDecimal(cell)).map(m -> m.at().toLocalDate());
        }
        return Moment.of(cell, "").map(moment -> moment.at().toLocalDate());
    }

    /** An amount of yuan that a cell says, also in tens of thousands. */
    public static Optional<BigDecimal> yuan(String cell) {
        String text = cell.strip();
        boolean tenThousands = text.matches(".*[万萬]元?");
        return Cells.yuan(tenThousands ? text.replaceFirst("[万萬]元?$", "") : text)
                .filter(_ -> !text.startsWith("-"))
                .map(amount -> tenThousands ? amount.movePointRight(4).setScale(2) : amount);
    }

    /** A number that a spreadsheet may have turned into an amount. */
    public static String digits(String cell) {
        return Cells.number(cell);
    }

    /** The hash of the file. */
    public String sha256() {
        return look.sha256();
    }

    /** The size of the file in bytes. */
    public long size() {
        return look.size();
    }

    @Override
    public String toString() {
        return "NamedTable";
    }
}
