package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.Deed;
import org.anning.fx.ImmediateBackground;
import org.anning.law.LawTables;
import org.anning.loans.rates.CostFinding;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class LoansViewModelTest {

    @TempDir Path folder;
    private ACaseWithLoans house;
    private LoansViewModel loans;

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
        loans =
                new LoansViewModel(
                        house.loans,
                        house.settling,
                        house.law,
                        house.caseId,
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsWhatEachLoanCostsAndLooksAtTheFirst() {
        house.fourLoans();

        loans.load();

        assertEquals(
                List.of(
                        CostFinding.MAY_EXCEED,
                        CostFinding.NONE_SEEN,
                        CostFinding.SUSPECTED_UNLICENSED,
                        CostFinding.MAY_EXCEED),
                loans.rows().stream().map(r -> r.seen().finding()).toList());
        Rated first = loans.selectedProperty().get();
        assertNotNull(first);
        assertEquals(new BigDecimal("20000.00"), first.received());
        assertEquals(new BigDecimal("21269.60"), first.paid());
    }

    @Test
    void aPrivateLoanHasACourtStyleEstimateAndOthersHaveNone() {
        house.fourLoans();

        loans.load();

        assertEquals(
                List.of(false, false, false, true),
                loans.rows().stream().map(r -> r.court() != null).toList());
    }

    /** A row of the library that lifts the line of the loan between persons above its rate. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lpr.tsv            | 2023-12-20              | per cent a year | 60.00
                    interest_lines.tsv | private-2020@2020-08-20 | figure          | 240
                    """)
    void anEditedRowOfTheLibraryCountsAtOnce(
            String file, String key, String column, String figure) {
        house.fourLoans();
        loans.load();
        assertEquals(CostFinding.MAY_EXCEED, loans.rows().getLast().seen().finding());
        String[] row = Objects.requireNonNull(LawTables.shipped().byKey(file).get(key)).clone();
        row[LawTables.columns(file).indexOf(column)] = figure;

        house.law.use(LawTables.with(Map.of(file, Map.of(key, String.join("\t", row))), "+1"));
        loans.load();

        assertEquals(CostFinding.NONE_SEEN, loans.rows().getLast().seen().finding());
    }

    @Test
    void aStruckLoanLeavesTheListButCanBeSeenAndRestored() {
        house.fourLoans();
        loans.load();

        loans.strike(loans.rows().getFirst());
        assertEquals(3, loans.rows().size());
        loans.showStruckProperty().set(true);
        assertEquals(4, loans.rows().size());
        loans.strike(loans.rows().getFirst());
        loans.showStruckProperty().set(false);

        assertEquals(4, loans.rows().size());
        assertTrue(
                house.log.of(house.caseId).stream().anyMatch(line -> line.deed() == Deed.RESTORED));
    }

    @Test
    void keepsLookingAtTheSameLoanAfterReading() {
        house.fourLoans();
        loans.load();
        loans.selectedProperty().set(loans.rows().get(2));

        loans.load();

        assertEquals(loans.rows().get(2), loans.selectedProperty().get());
    }

    @Test
    void anEmptyCaseLooksAtNothing() {
        loans.load();

        assertTrue(loans.rows().isEmpty());
        assertEquals(null, loans.selectedProperty().get());
        assertTrue(loans.loadedProperty().get());
    }
}
