package org.anning.loans.ui;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanService;

import java.time.Clock;

/** Makes the screens of this feature. */
public final class LoansScreens {

    private final LoanService loans;
    private final LenderService lenders;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;

    public LoansScreens(
            LoanService loans,
            LenderService lenders,
            Background background,
            Language language,
            Dialogs dialogs,
            Clock clock) {
        this.loans = loans;
        this.lenders = lenders;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** The loans of one case. */
    public LoansController loans(CaseId caseId) {
        return new LoansController(
                new LoansViewModel(loans, lenders, caseId, background, clock),
                language,
                dialogs,
                clock);
    }
}
