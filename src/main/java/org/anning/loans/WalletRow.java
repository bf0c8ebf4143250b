package org.anning.loans;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A row of an imported wallet bill as it is stored.
 *
 * @param rowNo the record's number in the file
 * @param line the record as it stood there
 * @param loanId the loan into which it was ticked; null while it was not
 */
@PersonalData
public record WalletRow(
        UUID id, UUID importId, WalletFacts facts, int rowNo, String line, @Nullable UUID loanId) {

    @Override
    public String toString() {
        return "WalletRow";
    }
}
