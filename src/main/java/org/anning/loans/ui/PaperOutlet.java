package org.anning.loans.ui;

import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.printing.Sheet;

/** Where papers about money go; what leaves the house is kept as it was. */
public interface PaperOutlet {

    /** The pages of a sheet; to be called in the background. */
    byte[] pages(Sheet sheet);

    /** Asks for a place and writes the PDF there. */
    void save(CaseId caseId, Sheet sheet, byte[] pdf);

    /** Asks for a printer and prints. */
    void print(CaseId caseId, Sheet sheet, byte[] pdf);

    /** Writes the letters to these lenders into a folder that is asked for. */
    void letters(CaseId caseId, java.util.List<java.util.UUID> lenders, Lang lang);
}
