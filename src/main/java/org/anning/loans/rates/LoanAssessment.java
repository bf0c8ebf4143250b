package org.anning.loans.rates;

import org.anning.common.PersonalData;
import org.anning.law.InterestLine;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What can be said about the cost of one loan: the movements it rests on, the three rates, the
 * lines, and the cautious finding with its reasons. Made by {@link LoanTriage}.
 *
 * @param cost the movements, with what was assumed and what is missing
 * @param rates the three rates
 * @param lines what applies to this lender and day; the first one was compared with
 * @param finding one of the five
 * @param reasons why, the decisive one first
 * @param upFront what was kept back, or null when nothing was
 */
@PersonalData
public record LoanAssessment(
        LoanCost cost,
        AnnualRates rates,
        List<InterestLine> lines,
        CostFinding finding,
        List<CostReason> reasons,
        @Nullable UpFront upFront) {

    public LoanAssessment {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "LoanAssessment";
    }
}
