package org.anning.loans.rates;

import org.anning.law.InterestLines;
import org.anning.law.Law;
import org.anning.law.PrimeRates;
import org.anning.loans.LoanRow;

import java.time.LocalDate;

/** Assesses loans as of one day that tests share. */
final class Assessments {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final LoanTriage TRIAGE =
            new LoanTriage(new InterestLines(new Law().catalogue(), new PrimeRates()));

    private Assessments() {}

    static LoanAssessment of(LoanRow row) {
        return TRIAGE.assess(row, TODAY);
    }
}
