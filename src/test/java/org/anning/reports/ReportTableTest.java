package org.anning.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.reports.ReportTable.Cell;
import org.anning.reports.ReportTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

class ReportTableTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final ReportPeriod YEAR = new ReportPeriod(START, LocalDate.of(2026, 12, 31));

    private static List<Counted> cases(String row, int many) {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(new Counted(UUID.randomUUID(), row, row, 0, START, BigDecimal.ZERO));
        }
        return all;
    }

    private static ReportTable of(int... rows) {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            all.addAll(cases("row " + i, rows[i]));
        }
        return ReportTable.of(ReportKind.INTAKE_REGION, all, List.of(YEAR));
    }

    /** Counts as they are shown, -1 where nothing is; the total last. */
    private static List<Integer> shown(ReportTable table) {
        List<Integer> shown = new ArrayList<>();
        for (Row row : table.rows()) {
            shown.add(row.hidden() ? -1 : row.cells().getFirst().counts().getFirst());
        }
        shown.add(table.totals().isEmpty() ? -1 : table.totals().getFirst().counts().getFirst());
        return shown;
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        assertEquals(List.of(5, 9, 20, 34), shown(of(5, 9, 20)));
        assertFalse(of(5, 9, 20).hides());
    }

    @Test
    void aSmallCountIsHiddenWithAnotherSoThatTheTotalDoesNotTellIt() {
        assertEquals(List.of(-1, -1, 20, 31), shown(of(3, 8, 20)));
        assertEquals(List.of(-1, -1, -1, 33), shown(of(1, 2, 30)), "1 and 2 are few together too");
        assertEquals(List.of(-1, -1, -1, -1, 34), shown(of(2, 1, 1, 30)));
        assertEquals(List.of(-1, -1, 20, 26), shown(of(2, 4, 20)));
    }

    @Test
    void whereThereAreNotEnoughRowsTheTotalIsHiddenToo() {
        assertEquals(List.of(-1, -1), shown(of(3)));
        assertEquals(List.of(-1, -1, -1), shown(of(1, 2)));
    }

    @Test
    void aCaseCountsOnceInARow() {
        UUID one = UUID.randomUUID();
        List<Counted> all = cases("row", 5);
        for (int i = 0; i < 3; i++) {
            all.add(new Counted(one, "row", "row", 0, START, BigDecimal.ONE));
        }
        ReportTable table = ReportTable.of(ReportKind.MONEY, all, List.of(YEAR));
        assertEquals(List.of(6, 6), shown(table));
        assertEquals(new BigDecimal("3"), table.rows().getFirst().cells().getFirst().sum());
    }

    @Test
    void aPeriodInsideAnotherDoesNotTellTheFewThatLieBesideIt() {
        List<Counted> all = cases("a", 9);
        all.addAll(cases("b", 12));
        all.addAll(cases("c", 40));
        for (int i = 0; i < 2; i++) {
            all.add(
                    new Counted(
                            UUID.randomUUID(), "a", "a", 0, START.plusMonths(6), BigDecimal.ZERO));
        }
        ReportPeriod half = new ReportPeriod(START, LocalDate.of(2026, 6, 30));
        ReportTable both = ReportTable.of(ReportKind.INTAKE_REGION, all, List.of(YEAR, half));

        assertTrue(both.rows().get(0).hidden(), "11 less 9 would tell the 2");
        assertEquals(List.of(-1, -1, -1, -1), shown(both), "nor may the totals tell them");
        assertFalse(ReportTable.of(ReportKind.INTAKE_REGION, all, List.of(YEAR)).hides());
    }

    /**
     * Works out all that one can from what is shown: counts, what the totals leave for the hidden
     * rows, and for two periods what one has more than the other where it holds it. None of it may
     * be from 1 to 4, and nothing hidden may be the only one of its kind.
     */
    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void nothingSmallCanBeWorkedOut(ReportKind kind) {
        Random random = new Random(kind.ordinal());
        for (int round = 0; round < 400; round++) {
            List<Counted> all = new ArrayList<>();
            int rows = 1 + random.nextInt(7);
            for (int row = 0; row < rows; row++) {
                int many = random.nextInt(random.nextBoolean() ? 6 : 40);
                for (int i = 0; i < many; i++) {
                    all.add(
                            new Counted(
                                    UUID.randomUUID(),
                                    "" + row,
                                    "" + row,
                                    random.nextInt(kind.columns().size()),
                                    START.plusDays(random.nextInt(365)),
                                    BigDecimal.ONE));
                }
            }
            LocalDate from = START.plusDays(random.nextInt(200));
            ReportPeriod part = new ReportPeriod(from, from.plusDays(random.nextInt(160)));
            attack(ReportTable.of(kind, all, List.of(YEAR)), kind);
            attack(ReportTable.of(kind, all, List.of(YEAR, part)), kind);
        }
    }

    private static void attack(ReportTable table, ReportKind kind) {
        for (int column = 0; column < kind.columns().size(); column++) {
            int c = column;
            for (Row row : table.rows()) {
                if (!row.hidden()) {
                    told(row.cells(), c);
                }
            }
            if (table.totals().isEmpty()) {
                continue;
            }
            told(table.totals(), c);
            List<Cell> left = new ArrayList<>();
            for (int p = 0; p < table.periods().size(); p++) {
                int at = p;
                int shown =
                        table.rows().stream()
                                .filter(row -> !row.hidden())
                                .mapToInt(row -> row.cells().get(at).counts().get(c))
                                .sum();
                List<Integer> counts = new ArrayList<>(table.totals().get(p).counts());
                counts.set(c, counts.get(c) - shown);
                left.add(new Cell(counts, BigDecimal.ZERO));
            }
            told(left, c);
            long hidden = table.rows().stream().filter(Row::hidden).count();
            for (Cell rest : left) {
                int together = rest.counts().get(c);
                assertTrue(hidden != 1 || together == 0, "the only hidden row is " + together);
                assertTrue(together == 0 || together > hidden, "each of them is 1");
            }
        }
    }

    private static void told(List<Cell> cells, int column) {
        List<Integer> numbers = new ArrayList<>();
        cells.forEach(cell -> numbers.add(cell.counts().get(column)));
        if (cells.size() == 2) {
            numbers.add(numbers.get(0) - numbers.get(1));
        }
        for (int number : numbers) {
            assertTrue(number == 0 || Math.abs(number) > 4, "tells " + numbers);
        }
    }
}
