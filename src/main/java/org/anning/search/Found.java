package org.anning.search;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was found.
 *
 * @param id of the case, lender, entry or paper
 * @param caseId the case to open for it, or null for a lender that no case names
 * @param title what it is recognised by
 * @param client who the client of its case is, or "" for a lender
 * @param number of its case, or ""
 * @param on when it happened or was printed
 * @param cases in how many cases a lender occurs; 1 for everything else
 */
@PersonalData
public record Found(
        FoundKind kind,
        UUID id,
        @Nullable CaseId caseId,
        String title,
        String client,
        String number,
        @Nullable LocalDate on,
        int cases) {

    @Override
    public String toString() {
        return "Found";
    }
}
