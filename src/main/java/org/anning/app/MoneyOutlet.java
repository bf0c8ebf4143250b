package org.anning.app;

import org.anning.advice.ui.AdviceScreens;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.loans.ui.PaperOutlet;
import org.anning.printing.Sheet;

import java.util.List;
import java.util.UUID;

/** Sends the papers about money the way of all papers. */
record MoneyOutlet(AdviceScreens papers) implements PaperOutlet {

    @Override
    public byte[] pages(Sheet sheet) {
        return papers.pages(sheet);
    }

    @Override
    public void save(CaseId caseId, Sheet sheet, byte[] pdf) {
        papers.save(caseId, sheet, pdf);
    }

    @Override
    public void print(CaseId caseId, Sheet sheet, byte[] pdf) {
        papers.print(caseId, sheet, pdf);
    }

    @Override
    public void letters(CaseId caseId, List<UUID> lenders, Lang lang) {
        papers.letters(caseId, lenders, lang);
    }
}
