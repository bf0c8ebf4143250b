package org.anning.loans.ui;

import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.law.InterestLines;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanService;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the screens of this feature. */
public final class LoansScreens {

    private final LoanService loans;
    private final LenderService lenders;
    private final InterestLines lines;
    private final Background background;
    private final FxmlScreens fxml;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;

    public LoansScreens(
            LoanService loans,
            LenderService lenders,
            InterestLines lines,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Clock clock) {
        this.loans = loans;
        this.lenders = lenders;
        this.lines = lines;
        this.background = background;
        this.fxml = fxml;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
        fxml.register(Map.of(CostController.class, () -> new CostController(language)));
    }

    /** The loans of one case, what each costs, and the form for each. */
    public LoansController loans(CaseId caseId) {
        LoansViewModel list = new LoansViewModel(loans, lines, caseId, background, clock);
        LoanFormViewModel form = formModel(caseId);
        form.whenDone(
                stored -> {
                    list.load();
                    list.select(stored.id());
                },
                () -> {});
        return new LoansController(list, form, this::screen, language, dialogs);
    }

    /**
     * The form for a new loan and its lender alone, to be put into a dialog.
     *
     * @param saved told of the loan once it is kept
     * @param left told when the form is left without saving
     */
    public Loaded<LoanFormController> newLoan(
            CaseId caseId, Consumer<Stored<LoanFacts>> saved, Runnable left) {
        LoanFormViewModel form = formModel(caseId);
        form.whenDone(saved, left);
        form.begin();
        return screen(form);
    }

    private LoanFormViewModel formModel(CaseId caseId) {
        return new LoanFormViewModel(loans, lenders, caseId, background, clock);
    }

    private Loaded<LoanFormController> screen(LoanFormViewModel form) {
        return fxml.load(LoanFormController.class, new LoanFormController(form, language, clock));
    }
}
