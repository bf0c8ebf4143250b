package org.anning.casefile;

import org.anning.common.PersonalData;
import org.anning.loans.CashFlow;
import org.anning.loans.LoanFacts;

import java.util.List;
import java.util.UUID;

/**
 * One loan with its dated payments.
 *
 * @param struck whether it was struck: it stays readable but counts nowhere
 * @param flows in order of day
 */
@PersonalData
public record LoanJson(UUID id, boolean struck, LoanFacts facts, List<CashFlow> flows) {

    @Override
    public String toString() {
        return "LoanJson";
    }
}
