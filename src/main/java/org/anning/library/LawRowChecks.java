package org.anning.library;

import org.anning.common.Coded;
import org.anning.common.Problem;
import org.anning.law.CautiousWords;
import org.anning.law.LawTables;
import org.anning.law.Mark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be right about a row of law data before the library takes it. */
final class LawRowChecks {

    private static final int LONGEST = 4000;
    private static final int EARLIEST = 1949;
    private static final int LATEST = 2100;
    private static final Set<String> DATES = Set.of("from", "to", "day", "last checked");
    private static final Set<String> NEEDED = Set.of("day", "mark", "last checked", "zh", "en");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}._()-]{1,120}");

    private LawRowChecks() {}

    /**
     * What is wrong with a row; {@link Problem#field()} is the column.
     *
     * @param law the tables it will stand in, with it
     */
    static List<Problem> check(LawRow row, LawTables law) {
        List<Problem> problems = new ArrayList<>();
        if (!KEY.matcher(row.cells().getFirst()).matches()) {
            problems.add(Problem.error(row.shelf().columns().getFirst(), "library.problem.key"));
        }
        Set<String> provisions = law.byKey(LawShelf.PROVISIONS).keySet();
        for (String column : row.shelf().columns()) {
            String cell = row.cell(column);
            if (cell.length() > LONGEST) {
                problems.add(Problem.error(column, "common.long", LONGEST));
            }
            if (cell.codePoints().anyMatch(LawRowChecks::unprintable)) {
                problems.add(Problem.error(column, "library.problem.characters"));
            }
            if (cell.isEmpty()) {
                if (NEEDED.contains(column)) {
                    problems.add(Problem.error(column, "library.problem.empty"));
                }
            } else if (DATES.contains(column)) {
                checkDate(column, cell, problems);
            } else if (column.equals("mark") && Coded.of(Mark.class, cell).isEmpty()) {
                problems.add(Problem.error(column, "library.problem.mark"));
            } else if (column.equals("per cent a year")) {
                checkRate(column, cell, problems);
            }
            for (String word : CautiousWords.in(cell)) {
                problems.add(Problem.error(column, "library.problem.forbidden", word));
            }
        }
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(Problem.error("to", "library.problem.order"));
        }
        for (String key : row.provisions()) {
            if (!provisions.contains(key)) {
                problems.add(Problem.error("provisions", "library.problem.noProvision", key));
            }
        }
        return problems;
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || Character.getType(c) == Character.FORMAT;
    }

    private static void checkDate(String column, String cell, List<Problem> problems) {
        try {
            int year = LocalDate.parse(cell).getYear();
            if (year < EARLIEST || year > LATEST) {
                problems.add(Problem.error(column, "library.problem.date"));
            }
        } catch (DateTimeParseException notADate) {
            problems.add(Problem.error(column, "library.problem.date"));
        }
    }

    private static void checkRate(String column, String cell, List<Problem> problems) {
        boolean fine = cell.matches("\\d{1,2}(\\.\\d{1,4})?");
        if (!fine || new BigDecimal(cell).signum() == 0) {
            problems.add(Problem.error(column, "library.problem.rate"));
        }
    }
}
