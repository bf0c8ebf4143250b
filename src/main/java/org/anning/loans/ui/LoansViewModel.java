package org.anning.loans.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.lenders.LenderChecks;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanChecks;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.LoanService;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The loans of a case, one of them in the form together with its lender. */
public final class LoansViewModel {

    private final LoanService loans;
    private final LenderService lenders;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;

    private final ObservableList<LoanRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Stored<LenderFacts>> known = FXCollections.observableArrayList();
    private final ObservableList<CashFlow> flows = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Stored<LenderFacts>> lender =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty showStruck = new SimpleBooleanProperty(false);
    private final LoanDraft draft = new LoanDraft();
    private List<LoanRow> all = List.of();
    private @Nullable LoanRow edited;

    public LoansViewModel(
            LoanService loans,
            LenderService lenders,
            CaseId caseId,
            Background background,
            Clock clock) {
        this.loans = loans;
        this.lenders = lenders;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
        showStruck.subscribe(_ -> filter());
    }

    private record Found(List<LoanRow> loans, List<Stored<LenderFacts>> lenders) {}

    /** Reads the loans and the directory of lenders afresh. */
    public void load() {
        background
                .run(() -> new Found(loans.loansOf(caseId), lenders.all()))
                .onSuccess(found -> {
                    all = found.loans;
                    known.setAll(found.lenders);
                    filter();
                })
                .start();
    }

    private void filter() {
        rows.setAll(all.stream().filter(row -> showStruck.get() || !row.struck()).toList());
    }

    /** Opens the form for a new loan. */
    public void begin() {
        edited = null;
        lender.set(null);
        draft.clear();
        flows.clear();
        problems.clear();
        editing.set(true);
    }

    /** Opens the form for a loan that is there. */
    public void edit(LoanRow row) {
        edited = row;
        lender.set(row.lender());
        draft.clear();
        draft.showLender(row.lender().value());
        draft.showLoan(row.loan().value());
        flows.setAll(row.flows());
        problems.clear();
        editing.set(true);
    }

    /** Takes a lender of the directory instead of writing a new one. */
    public void choose(Stored<LenderFacts> chosen) {
        lender.set(chosen);
        draft.showLender(chosen.value());
    }

    /** Writes the lender in the form as another one, not as a correction of the chosen one. */
    public void newLender() {
        lender.set(null);
        LoanDraft.LENDER_TEXTS.forEach(name -> draft.text(name).set(""));
    }

    /** Closes the form without saving. */
    public void cancel() {
        editing.set(false);
    }

    /** Adds a payment to the form, or says what is wrong with it. */
    public void addFlow(
            @Nullable LocalDate day,
            boolean toClient,
            @Nullable BigDecimal amount,
            FlowKind kind,
            String payee) {
        if (day == null || amount == null || amount.signum() <= 0) {
            problems.setAll(Problem.error("flows", "loans.problem.flowIncomplete"));
            return;
        }
        problems.clear();
        flows.add(
                new CashFlow(
                        day, toClient, amount, kind, payee.isBlank() ? null : payee.strip(), null));
        FXCollections.sort(flows, java.util.Comparator.comparing(CashFlow::day));
    }

    /** Takes a payment out of the form. */
    public void removeFlow(CashFlow flow) {
        flows.remove(flow);
    }

    /** Checks and saves the lender and the loan. */
    public void save() {
        Stored<LenderFacts> before = lender.get();
        LoanRow loanBefore = edited;
        LenderFacts lenderFacts = draft.lender(before == null ? null : before.value());
        List<Problem> found = new ArrayList<>(LenderChecks.check(lenderFacts));
        LoanFacts preview = draft.loan(new UUID(0, 0), found);
        List<CashFlow> payments = List.copyOf(flows);
        found.addAll(LoanChecks.check(preview, payments, clock));
        problems.setAll(found);
        if (found.stream().anyMatch(Problem::blocks)) {
            return;
        }
        background
                .run(() -> {
                    UUID lenderId = lenderId(before, lenderFacts);
                    LoanFacts facts = draft.loan(lenderId, new ArrayList<>());
                    return loanBefore == null
                            ? loans.write(caseId, facts, payments)
                            : loans.correct(loanBefore.loan().with(facts), payments);
                })
                .onSuccess(_ -> {
                    editing.set(false);
                    load();
                })
                .start();
    }

    private UUID lenderId(@Nullable Stored<LenderFacts> before, LenderFacts facts) {
        if (before == null) {
            return lenders.write(facts).id();
        }
        if (!before.value().equals(facts)) {
            lenders.correct(before.with(facts));
        }
        return before.id();
    }

    /** Strikes a loan; it stays readable and can be restored. */
    public void strike(LoanRow row) {
        background
                .run(() -> {
                    if (row.struck()) {
                        loans.restore(row.loan());
                    } else {
                        loans.strike(row.loan());
                    }
                    return true;
                })
                .onSuccess(_ -> load())
                .start();
    }

    public ObservableList<LoanRow> rows() {
        return rows;
    }

    /** The directory of lenders to choose from. */
    public ObservableList<Stored<LenderFacts>> known() {
        return known;
    }

    public ObservableList<CashFlow> flows() {
        return flows;
    }

    public ObservableList<Problem> problems() {
        return problems;
    }

    LoanDraft draft() {
        return draft;
    }

    public BooleanProperty showStruckProperty() {
        return showStruck;
    }

    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** The lender of the directory that the form shows, or none when it is a new one. */
    public ReadOnlyObjectProperty<@Nullable Stored<LenderFacts>> lenderProperty() {
        return lender.getReadOnlyProperty();
    }
}
