package org.anning.privacy;

import org.anning.cases.CaseRow;
import org.anning.common.PersonalData;

import java.time.LocalDate;

/**
 * A case that was kept as long as the rule says.
 *
 * @param enquiry whether it never became more than an enquiry
 * @param since the day from which it need not be kept
 */
@PersonalData
public record DueCase(CaseRow row, boolean enquiry, LocalDate since) {

    @Override
    public String toString() {
        return "DueCase";
    }
}
