package org.anning.loans.ui;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.law.InterestLines;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanService;
import org.jspecify.annotations.Nullable;

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
    private final Stages stages;
    private final Clock clock;

    public LoansScreens(
            LoanService loans,
            LenderService lenders,
            InterestLines lines,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Stages stages,
            Clock clock) {
        this.loans = loans;
        this.lenders = lenders;
        this.lines = lines;
        this.background = background;
        this.fxml = fxml;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.clock = clock;
        fxml.register(Map.of(CostController.class, () -> new CostController(language)));
    }

    /** The loans of one case, what each costs, and the form for each. */
    public LoansController loans(CaseId caseId) {
        LoansViewModel list = new LoansViewModel(loans, lines, caseId, background, clock);
        LoanFormViewModel form =
                form((entry, kept) ->
                        background
                                .run(() -> loans.keep(caseId, entry))
                                .onSuccess(stored -> {
                                    kept.run();
                                    list.load();
                                    list.select(stored.id());
                                })
                                .start());
        return new LoansController(list, form, this::screen, language, dialogs);
    }

    /**
     * Opens the form over the window and hands over what is saved, for somebody who keeps it
     * himself, such as an interview whose case does not exist yet.
     *
     * @param entry what was handed over before, or null for a new loan
     */
    public void draft(@Nullable LoanEntry entry, Consumer<LoanEntry> taken) {
        FormDialog dialog = new FormDialog(stages);
        LoanFormViewModel form =
                form((now, kept) -> {
                    taken.accept(now);
                    kept.run();
                    dialog.close();
                });
        form.whenLeft(dialog::close);
        if (entry == null) {
            form.begin();
        } else {
            form.edit(entry);
        }
        dialog.showAndWait(
                language.texts().get(entry == null ? "loans.add" : "loans.edit"), screen(form));
    }

    /** One line for a loan that is not in a case yet. */
    public String line(LoanEntry entry) {
        String product = language.texts().name("loans.product", entry.loan().product());
        return language.texts().get("loans.line", entry.lender().legalName(), product);
    }

    private LoanFormViewModel form(LoanFormViewModel.Keeper keeper) {
        return new LoanFormViewModel(lenders, keeper, background, clock);
    }

    private Loaded<LoanFormController> screen(LoanFormViewModel form) {
        return fxml.load(LoanFormController.class, new LoanFormController(form, language, clock));
    }
}
