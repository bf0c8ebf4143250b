package org.anning.loans;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one form says of a loan and its lender, to be kept together or not at all.
 *
 * @param lenderBefore the lender of the directory that was chosen, or null for a new one
 * @param lender the lender as it stands in the form
 * @param loanBefore the loan that is corrected, or null for a new one
 * @param loan the loan as it stands in the form; its lender's id does not matter
 * @param flows the dated payments
 */
@PersonalData
public record LoanEntry(
        @Nullable Stored<LenderFacts> lenderBefore,
        LenderFacts lender,
        @Nullable Stored<LoanFacts> loanBefore,
        LoanFacts loan,
        List<CashFlow> flows) {

    public LoanEntry {
        flows = List.copyOf(flows);
    }

    @Override
    public String toString() {
        return "LoanEntry";
    }
}
