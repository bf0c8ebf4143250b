package org.anning.loans;

import org.anning.common.PersonalData;

/**
 * One row read from a wallet bill, about to be stored.
 *
 * @param rowNo the record's number in the file
 * @param line the record as it stands there, kept as proof
 */
@PersonalData
public record ImportedPayment(WalletFacts facts, int rowNo, String line) {

    @Override
    public String toString() {
        return "ImportedPayment";
    }
}
