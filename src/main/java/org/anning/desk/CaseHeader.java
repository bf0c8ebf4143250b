package org.anning.desk;

import org.anning.cases.CaseRow;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What always stands above the tabs of a case.
 *
 * @param row name, number, state, risk, safe contact, next step
 * @param deadline the next day by which the client's side must act, in words, or null
 * @param missing what the papers still lack, in words of the window's language
 */
@PersonalData
public record CaseHeader(CaseRow row, @Nullable String deadline, List<String> missing) {

    public CaseHeader {
        missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
        return "CaseHeader";
    }
}
