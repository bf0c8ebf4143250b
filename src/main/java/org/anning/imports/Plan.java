package org.anning.imports;

import org.anning.common.PersonalData;
import org.anning.imports.read.ContactRecord;
import org.anning.loans.ImportedPayment;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an import would bring into a case, before anything is stored.
 *
 * @param contacts the calls and messages that the case does not hold yet
 * @param payments the payments that it does not hold yet
 * @param numbers the numbers behind the contacts, the busiest first
 */
@PersonalData
public record Plan(
        ImportReport report,
        List<ContactRecord> contacts,
        List<ImportedPayment> payments,
        List<Caller> numbers) {

    /** The numbers that are known to belong to one lender, and whose they are. */
    public Map<String, UUID> knownLenders() {
        Map<String, UUID> known = new HashMap<>();
        for (Caller caller : numbers) {
            if (caller.lender() != null) {
                known.put(caller.number(), caller.lender());
            }
        }
        return known;
    }

    /**
     * A number, how often it occurs, and whose it is.
     *
     * @param number in its one form
     * @param lender the lender that it is known to belong to
     */
    @PersonalData
    public record Caller(String number, int attempts, int texts, @Nullable UUID lender) {

        @Override
        public String toString() {
            return "Caller";
        }
    }

    @Override
    public String toString() {
        return "Plan";
    }
}
