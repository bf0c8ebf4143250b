package org.anning.reports;

import org.anning.reports.ReportKind.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A report as a table. No count from 1 to {@value #MOST_HIDDEN} stands in it or can be worked out
 * from it: a row that has one is hidden whole, and so are further rows until what all hidden rows
 * have together says nothing of any of them; where there are not enough rows, the totals are hidden
 * too. Two periods are judged together with what lies in only one of them and in both, so that
 * nothing can be had by taking one from the other.
 *
 * @param periods one, or two to compare
 * @param totals of all rows; empty where they are hidden
 */
public record ReportTable(
        ReportKind kind, List<ReportPeriod> periods, List<Row> rows, List<Cell> totals) {

    /** The largest count that is hidden. */
    public static final int MOST_HIDDEN = 4;

    /**
     * One period of one row or of the totals.
     *
     * @param counts by column
     * @param sum what is added up
     */
    public record Cell(List<Integer> counts, BigDecimal sum) {}

    /**
     * One row.
     *
     * @param cells by period; empty where the row is hidden
     */
    public record Row(String key, String label, List<Cell> cells) {

        /** Whether its figures are not shown. */
        public boolean hidden() {
            return cells.isEmpty();
        }
    }

    /** A row with all its figures, those too that are never shown. */
    private record Full(String key, String label, List<Cell> views) {
        int all() {
            return views.stream().flatMap(v -> v.counts.stream()).mapToInt(n -> n).sum();
        }

        boolean sensitive() {
            return views.stream().flatMap(v -> v.counts.stream()).anyMatch(ReportTable::small);
        }
    }

    static ReportTable of(ReportKind kind, List<Counted> all, List<ReportPeriod> periods) {
        List<Predicate<Counted>> views = views(periods);
        Map<String, List<Counted>> byRow = new TreeMap<>();
        for (Counted one : all) {
            if (periods.stream().anyMatch(p -> p.has(one.day()))) {
                byRow.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one);
            }
        }
        List<Full> rows = new ArrayList<>();
        byRow.forEach((key, some) ->
                rows.add(
                        new Full(
                                key,
                                some.getFirst().label(),
                                views.stream().map(v -> cell(kind, some, v)).toList())));
        List<Full> hidden = new ArrayList<>(rows.stream().filter(Full::sensitive).toList());
        boolean totalsHidden = false;
        while (!totalsHidden && tells(hidden, kind.columns().size())) {
            Full next =
                    rows.stream()
                            .filter(row -> !hidden.contains(row))
                            .min(Comparator.comparingInt(Full::all))
                            .orElse(null);
            if (next == null) {
                totalsHidden = true;
            } else {
                hidden.add(next);
            }
        }
        return new ReportTable(
                kind,
                periods,
                rows.stream()
                        .map(row ->
                                new Row(
                                        row.key,
                                        row.label,
                                        hidden.contains(row)
                                                ? List.of()
                                                : row.views.subList(0, periods.size())))
                        .toList(),
                totalsHidden || rows.isEmpty() ? List.of() : totals(rows, periods.size()));
    }

    /** The periods themselves, then the pieces that two of them cut each other into. */
    private static List<Predicate<Counted>> views(List<ReportPeriod> periods) {
        List<Predicate<Counted>> views = new ArrayList<>();
        periods.forEach(p -> views.add(one -> p.has(one.day())));
        if (periods.size() == 2) {
            Predicate<Counted> first = views.get(0);
            Predicate<Counted> second = views.get(1);
            views.add(first.and(second.negate()));
            views.add(first.and(second));
            views.add(second.and(first.negate()));
        }
        return views;
    }

    private static Cell cell(ReportKind kind, List<Counted> row, Predicate<Counted> view) {
        List<Integer> counts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int c = 0; c < kind.columns().size(); c++) {
            int column = c;
            List<Counted> some =
                    row.stream().filter(view).filter(one -> one.column() == column).toList();
            counts.add(
                    kind.unit() == Unit.CASES
                            ? (int) some.stream().map(Counted::caseId).distinct().count()
                            : some.size());
            for (Counted one : some) {
                sum = sum.add(one.amount());
            }
        }
        return new Cell(counts, sum);
    }

    private static boolean small(int count) {
        return count > 0 && count <= MOST_HIDDEN;
    }

    /** Whether what the hidden rows have together tells what one of them has. */
    private static boolean tells(List<Full> hidden, int columns) {
        if (hidden.isEmpty()) {
            return false;
        }
        int views = hidden.getFirst().views.size();
        for (int view = 0; view < views; view++) {
            for (int column = 0; column < columns; column++) {
                int v = view;
                int c = column;
                int together = hidden.stream().mapToInt(r -> r.views.get(v).counts.get(c)).sum();
                boolean told =
                        together > 0
                                && (hidden.size() == 1
                                        || small(together)
                                        || together <= hidden.size());
                if (told) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Cell> totals(List<Full> rows, int periods) {
        List<Cell> totals = new ArrayList<>();
        for (int p = 0; p < periods; p++) {
            List<Integer> counts = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (Full row : rows) {
                Cell cell = row.views.get(p);
                sum = sum.add(cell.sum);
                for (int c = 0; c < cell.counts.size(); c++) {
                    if (counts.size() <= c) {
                        counts.add(0);
                    }
                    counts.set(c, counts.get(c) + cell.counts.get(c));
                }
            }
            totals.add(new Cell(counts, sum));
        }
        return List.copyOf(totals);
    }

    /** Whether anything is hidden. */
    public boolean hides() {
        return totals.isEmpty() && !rows.isEmpty() || rows.stream().anyMatch(Row::hidden);
    }

    /** The largest count that is shown. */
    public int most() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.counts().stream())
                .mapToInt(n -> n)
                .max()
                .orElse(0);
    }
}
