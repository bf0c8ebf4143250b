package org.anning.loans;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;

import java.util.List;

/**
 * One loan of a case with its lender and its payments in order of day.
 *
 * @param struck whether it was struck
 */
@PersonalData
public record LoanRow(
        Stored<LoanFacts> loan, Stored<LenderFacts> lender, List<CashFlow> flows, boolean struck) {

    public LoanRow {
        flows = List.copyOf(flows);
    }

    @Override
    public String toString() {
        return "LoanRow";
    }
}
