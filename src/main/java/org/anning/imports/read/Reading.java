package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.anning.loans.ImportedPayment;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Everything that a file held: rows read are those taken, doubled and skipped together.
 *
 * @param ownNumber the client's own number, where it is known
 * @param doubled rows that stand in the file twice, with the row that was kept
 * @param otherDuration rows among them that give another duration than the row that was kept
 * @param mended rows in which broken characters were replaced
 */
@PersonalData
public record Reading(
        Probe probe,
        @Nullable String fileName,
        @Nullable String ownNumber,
        int rowsRead,
        List<ContactRecord> contacts,
        List<ImportedPayment> payments,
        List<Skip> skipped,
        List<Double> doubled,
        List<Integer> otherDuration,
        List<Integer> mended) {

    /** A row that was not taken, and why. */
    public record Skip(int rowNo, Reason reason) {}

    /** A row that says the same as one before it. */
    public record Double(int rowNo, int keptRowNo) {}

    @Override
    public String toString() {
        return "Reading";
    }
}
