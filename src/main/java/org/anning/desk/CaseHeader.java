package org.anning.desk;

import org.anning.cases.CaseRow;
import org.anning.common.PersonalData;

import java.util.List;

/**
 * What always stands above the tabs of a case.
 *
 * @param row name, number, state, risk, safe contact, next step
 * @param missing what the papers still lack, in words of the window's language
 */
@PersonalData
public record CaseHeader(CaseRow row, List<String> missing) {

    public CaseHeader {
        missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
        return "CaseHeader";
    }
}
