package org.anning.loans.ui;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.printing.PageImage;

import java.util.List;
import java.util.UUID;

/** The pieces of evidence of a case that can be looked at beside a checklist. */
public interface Scans {

    /** One piece that has a picture or pages. */
    @PersonalData
    record Scan(UUID id, String title) {

        @Override
        public String toString() {
            return "Scan";
        }
    }

    /** Those of a case, in the order of its evidence; reads the casebook. */
    List<Scan> of(CaseId caseId);

    /** The pages of one, the first ones of a long file; reads the casebook. */
    List<PageImage> pages(CaseId caseId, UUID evidence);
}
