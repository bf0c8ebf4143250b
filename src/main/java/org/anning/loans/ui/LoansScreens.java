package org.anning.loans.ui;

import javafx.scene.Parent;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.fx.Beside;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FormDraft;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.law.Law;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.BillTicks;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanService;
import org.anning.loans.papers.MoneyPapers;
import org.anning.loans.plans.BudgetTriggers;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.PaperPoint;
import org.anning.loans.settling.SettlingService;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;
import org.anning.printing.Sheet;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the screens of this feature. */
public final class LoansScreens {

    private static final float DPI = 100;

    private final LoanService loans;
    private final BillTicks bills;
    private final LenderService lenders;
    private final SettlingService settling;
    private final Law law;
    private final PaperOutlet outlet;
    private final Scans scans;
    private final Function<CaseId, MoneyPapers.About> about;
    private final Background background;
    private final FxmlScreens fxml;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final Clock clock;
    private @Nullable LenderCheck lenderCheck;

    /** Makes what is shown beside the form of a lender. */
    public interface LenderCheck {

        /**
         * A panel for one form.
         *
         * @param lender the lender of the directory that the form shows now, or null
         * @param caseId the case, or null before there is one
         */
        Beside<LenderFacts> beside(Supplier<@Nullable UUID> lender, @Nullable CaseId caseId);
    }

    /** What is shown beside the form of a lender. */
    public void offer(LenderCheck check) {
        lenderCheck = check;
    }

    /**
     * @param outlet where papers about money go
     * @param scans what can be looked at beside a checklist
     * @param about what they say of a case; called in the background
     */
    public LoansScreens(
            LoanService loans,
            BillTicks bills,
            LenderService lenders,
            SettlingService settling,
            Law law,
            PaperOutlet outlet,
            Scans scans,
            Function<CaseId, MoneyPapers.About> about,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Stages stages,
            Clock clock) {
        this.loans = loans;
        this.bills = bills;
        this.lenders = lenders;
        this.settling = settling;
        this.law = law;
        this.outlet = outlet;
        this.scans = scans;
        this.about = about;
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
        LoansViewModel list = new LoansViewModel(loans, settling, law, caseId, background, clock);
        LoanFormViewModel form =
                form((entry, ticked, kept) ->
                        background
                                .run(() -> bills.keep(caseId, entry, ticked))
                                .onSuccess(stored -> {
                                    kept.run();
                                    list.load();
                                    list.select(stored.id());
                                })
                                .start());
        form.whenBills(() -> tick(caseId, form));
        return new LoansController(
                list,
                form,
                shown -> screen(shown, caseId),
                new CaseParts(caseId),
                language,
                dialogs);
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
                form((now, _, kept) -> {
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
                language.texts().get(entry == null ? "loans.add" : "loans.edit"),
                screen(form, null));
    }

    private void tick(CaseId caseId, LoanFormViewModel form) {
        background
                .run(() -> bills.offered(caseId))
                .onSuccess(found -> {
                    FormDialog dialog = new FormDialog(stages);
                    dialog.showAndWait(
                            language.texts().get("loans.bills.window"),
                            fxml.load(
                                    BillsController.class,
                                    new BillsController(
                                            found.stream().filter(c -> !form.taken(c)).toList(),
                                            form::take,
                                            dialog::close,
                                            language)));
                })
                .start();
    }

    /** One line for a loan that is not in a case yet. */
    public String line(LoanEntry entry) {
        String product = language.texts().name("loans.product", entry.loan().product());
        return language.texts().get("loans.line", entry.lender().legalName(), product);
    }

    /** The other parts of the tab, for one case. */
    private final class CaseParts implements LoansController.Parts, OffersController.Ways {

        private final CaseId caseId;

        CaseParts(CaseId caseId) {
            this.caseId = caseId;
        }

        @Override
        public FormDraft draft(Parent form, String loan) {
            return stages.draft(form, name("loan") + loan);
        }

        private String name(String form) {
            return "form/" + form + "/" + caseId.value() + "/";
        }

        @Override
        public Optional<String> unsaved() {
            return stages.unsaved(name("loan"));
        }

        @Override
        public boolean budgetUnsaved() {
            return stages.unsaved(name("budget")).isPresent();
        }

        /** A form over the window that keeps what is typed of this loan. */
        private FormDialog dialog(String form, DebtView debt) {
            return new FormDialog(stages)
                    .drafting(
                            name(form) + debt.row().loan().id(),
                            language.texts().get("fx.draft.found"));
        }

        @Override
        public Loaded<?> budget() {
            BudgetViewModel budget =
                    new BudgetViewModel(
                            settling.budgets(),
                            caseId,
                            BudgetTriggers.of(law, LocalDate.now(clock)),
                            background,
                            clock);
            return fxml.load(
                    BudgetController.class,
                    new BudgetController(
                            budget,
                            form -> stages.draft(form, name("budget") + "now"),
                            current -> paper(about -> papers().budget(current, about)),
                            language,
                            dialogs));
        }

        @Override
        public Loaded<?> offers() {
            offers = new OffersViewModel(settling, caseId, background, clock);
            return fxml.load(
                    OffersController.class, new OffersController(offers, this, language, dialogs));
        }

        private @Nullable OffersViewModel offers;

        @Override
        public void working(Rated rated) {
            paper(about ->
                    papers().cost(
                                    settling.money(caseId, about.today())
                                            .debt(rated.row().loan().id())
                                            .orElseThrow(() -> new Refusal("common.gone")),
                                    about));
        }

        @Override
        public void dates(Rated rated, Runnable kept) {
            background
                    .run(() ->
                            settling.money(caseId, LocalDate.now(clock))
                                    .debt(rated.row().loan().id())
                                    .orElseThrow(() -> new Refusal("common.gone")))
                    .onSuccess(debt -> dates(debt, kept))
                    .start();
        }

        @Override
        public void dates(DebtView debt) {
            OffersViewModel now = offers;
            if (now != null) {
                dates(debt, now::load);
            }
        }

        private void dates(DebtView debt, Runnable kept) {
            FormDialog dialog = dialog("debt", debt);
            dialog.showAndWait(
                    language.texts().get("loans.debt.window"),
                    debtForm(
                            debt,
                            () -> {
                                dialog.close();
                                kept.run();
                            }));
        }

        Loaded<DebtController> debtForm(DebtView debt, Runnable close) {
            DebtViewModel model = new DebtViewModel(settling, caseId, debt, background, clock);
            return fxml.load(
                    DebtController.class, new DebtController(model, close, language, clock));
        }

        @Override
        public void printPlans(CaseMoney money) {
            paper(about -> papers().plans(money, about));
        }

        @Override
        public void letters(List<UUID> lenders) {
            outlet.letters(caseId, lenders, language.lang());
        }

        @Override
        public void arrangement(DebtView debt) {
            OffersViewModel now = offers;
            if (now == null) {
                return;
            }
            background
                    .run(() -> scans.of(caseId))
                    .onSuccess(all ->
                            debt.arrangement()
                                    .ifPresent(before -> arrangement(debt, before, all, now)))
                    .start();
        }

        private void arrangement(
                DebtView debt,
                Stored<ArrangementFile> before,
                List<Scans.Scan> all,
                OffersViewModel now) {
            FormDialog dialog = dialog("arrangement", debt);
            dialog.showAndWait(
                    language.texts().get("loans.offers.arrangement"),
                    fxml.load(
                            ArrangementController.class,
                            new ArrangementController(
                                    debt,
                                    before,
                                    now,
                                    dialog::close,
                                    (file, paper) -> reply(debt, file, paper),
                                    chosen ->
                                            new ScanPane(
                                                    scans,
                                                    caseId,
                                                    all,
                                                    chosen,
                                                    background,
                                                    language),
                                    language,
                                    clock)));
        }

        @Override
        public void payment(DebtView debt) {
            OffersViewModel now = offers;
            if (now != null) {
                FormDialog dialog = dialog("payment", debt);
                dialog.showAndWait(
                        language.texts().get("loans.payment.window"),
                        fxml.load(
                                PaymentController.class,
                                new PaymentController(debt, now, dialog::close, language, clock)));
            }
        }

        private void reply(DebtView debt, ArrangementFile file, PaperPoint.Paper paper) {
            paper(about -> papers().reply(debt, file, paper, about));
        }

        private MoneyPapers papers() {
            return new MoneyPapers(law, language.lang());
        }

        /** Makes a paper in the background and shows its pages. */
        private void paper(Function<MoneyPapers.About, Sheet> making) {
            background
                    .run(() -> {
                        Sheet sheet = making.apply(about.apply(caseId));
                        byte[] pdf = outlet.pages(sheet);
                        List<PageImage> pictures = new ArrayList<>();
                        for (int page = 0; page < PdfPages.count(pdf); page++) {
                            pictures.add(PdfPages.draw(pdf, page, DPI));
                        }
                        return new MoneyPaperController(
                                caseId, sheet, pdf, pictures, outlet, language);
                    })
                    .onSuccess(controller ->
                            new FormDialog(stages)
                                    .showAndWait(
                                            language.texts().get("loans.paper.window"),
                                            fxml.load(MoneyPaperController.class, controller)))
                    .start();
        }
    }

    private LoanFormViewModel form(LoanFormViewModel.Keeper keeper) {
        return new LoanFormViewModel(lenders, keeper, background, clock);
    }

    private Loaded<LoanFormController> screen(LoanFormViewModel form, @Nullable CaseId caseId) {
        LoanFormController controller = new LoanFormController(form, language, clock);
        LenderCheck check = lenderCheck;
        if (check != null) {
            controller.offer(
                    check.beside(
                            () -> {
                                Stored<LenderFacts> shown = form.lenderProperty().get();
                                return shown == null ? null : shown.id();
                            },
                            caseId));
        }
        return fxml.load(LoanFormController.class, controller);
    }
}
