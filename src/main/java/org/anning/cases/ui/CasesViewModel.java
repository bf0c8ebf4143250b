package org.anning.cases.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.common.CaseId;
import org.anning.fx.Background;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The list of all cases: filtered as one types, opened with Enter. */
public final class CasesViewModel {

    private final CaseService cases;
    private final Background background;
    private final Consumer<CaseId> openCase;
    private final Runnable newInterview;
    private final ObservableList<CaseRow> all = FXCollections.observableArrayList();
    private final FilteredList<CaseRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public CasesViewModel(
            CaseService cases,
            Background background,
            Consumer<CaseId> openCase,
            Runnable newInterview) {
        this.cases = cases;
        this.background = background;
        this.openCase = openCase;
        this.newInterview = newInterview;
        filter.subscribe(text -> shown.setPredicate(row -> matches(row, text)));
    }

    private static boolean matches(CaseRow row, String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || row.clientName().toLowerCase(Locale.ROOT).contains(text)
                || row.number().toLowerCase(Locale.ROOT).contains(text);
    }

    /** Reads the list afresh. */
    public void load() {
        background.run(cases::rows).onSuccess(this::show).start();
    }

    private void show(List<CaseRow> rows) {
        all.setAll(rows);
        loaded.set(true);
    }

    /** What is listed under the present filter. */
    public ObservableList<CaseRow> rows() {
        return shown;
    }

    /** Whether there is no case at all, as opposed to none under the filter. */
    public boolean empty() {
        return loaded.get() && all.isEmpty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public void open(CaseRow row) {
        openCase.accept(row.caseId());
    }

    public void newInterview() {
        newInterview.run();
    }
}
