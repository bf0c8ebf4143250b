package org.anning.casefile;

import org.anning.cases.ImportFacts;
import org.anning.common.PersonalData;
import org.anning.loans.WalletFacts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that was read into the case, with the rows that its entries and wallet transactions were
 * read from.
 */
@PersonalData
record ImportJson(
        UUID id,
        ImportFacts facts,
        Instant importedAt,
        String importedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        List<Line> lines,
        List<Payment> payments) {

    /** The row that an entry was read from, and whether undoing the import struck it. */
    @PersonalData
    record Line(UUID entryId, int rowNo, String line, boolean undone) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    /** A row of a wallet bill, and the loan into which it was ticked. */
    @PersonalData
    record Payment(UUID id, int rowNo, String line, @Nullable UUID loanId, WalletFacts facts) {

        @Override
        public String toString() {
            return "Payment";
        }
    }

    @Override
    public String toString() {
        return "ImportJson";
    }
}
