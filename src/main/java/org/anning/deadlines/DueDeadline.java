package org.anning.deadlines;

import org.anning.cases.CaseRow;
import org.anning.common.PersonalData;

/** A deadline that wants attention, with its case. */
@PersonalData
public record DueDeadline(CaseRow row, CaseDeadline deadline) {

    @Override
    public String toString() {
        return "DueDeadline";
    }
}
