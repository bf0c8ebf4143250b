package org.anning.loans.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.law.Law;
import org.anning.loans.LoanRow;
import org.anning.loans.LoanService;
import org.anning.loans.rates.LoanTriage;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.SettlingService;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The loans of a case with what each costs; one of them is looked at. */
public final class LoansViewModel {

    private final LoanService loans;
    private final SettlingService settling;
    private final Law law;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;

    private final ObservableList<Rated> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Rated> selected = new SimpleObjectProperty<>();
    private final BooleanProperty showStruck = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private List<Rated> all = List.of();

    public LoansViewModel(
            LoanService loans,
            SettlingService settling,
            Law law,
            CaseId caseId,
            Background background,
            Clock clock) {
        this.loans = loans;
        this.settling = settling;
        this.law = law;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
        showStruck.subscribe(_ -> filter());
    }

    /** Reads the loans afresh and reckons what they cost. */
    public void load() {
        background
                .run(this::read)
                .onSuccess(found -> {
                    all = found;
                    loaded.set(true);
                    filter();
                })
                .start();
    }

    private List<Rated> read() {
        LocalDate today = LocalDate.now(clock);
        CaseMoney money = settling.money(caseId, today);
        LoanTriage triage = new LoanTriage(law.interestLines());
        return loans.loansOf(caseId).stream()
                .map(row ->
                        money.debt(row.loan().id())
                                .map(Rated::of)
                                .orElseGet(() -> Rated.struck(row, triage.assess(row, today))))
                .toList();
    }

    private void filter() {
        Rated before = selected.get();
        @Nullable UUID wanted = before == null ? null : before.row().loan().id();
        rows.setAll(all.stream().filter(r -> showStruck.get() || !r.row().struck()).toList());
        selected.set(
                rows.stream()
                        .filter(r -> r.row().loan().id().equals(wanted))
                        .findFirst()
                        .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** Strikes a loan, or brings a struck one back; it stays readable either way. */
    public void strike(Rated rated) {
        LoanRow row = rated.row();
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

    /** Looks at the loan with this id once it is in the list. */
    public void select(UUID loanId) {
        all.stream()
                .filter(r -> r.row().loan().id().equals(loanId))
                .findFirst()
                .ifPresent(selected::set);
    }

    public ObservableList<Rated> rows() {
        return rows;
    }

    /** The loan that is looked at, or null when there is none. */
    public ObjectProperty<@Nullable Rated> selectedProperty() {
        return selected;
    }

    public BooleanProperty showStruckProperty() {
        return showStruck;
    }

    /** Whether the loans have been read once. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
