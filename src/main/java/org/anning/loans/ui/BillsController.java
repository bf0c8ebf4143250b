package org.anning.loans.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.util.StringConverter;

import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowCandidates;
import org.anning.loans.FlowCandidates.Candidate;
import org.anning.loans.papers.LoanWords;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The rows of wallet bills that may be payments of a loan; none is ticked until somebody does. */
public final class BillsController {

    /** A row and whether it is ticked. */
    private record Pick(Candidate candidate, BooleanProperty ticked) {}

    @FXML private TextField words;
    @FXML private ListView<Pick> rows;

    private final ObservableList<Pick> all = FXCollections.observableArrayList();
    private final FilteredList<Pick> shown = new FilteredList<>(all);
    private final Consumer<List<Candidate>> taken;
    private final Runnable close;
    private final Language language;

    /**
     * @param taken gets what was ticked
     */
    BillsController(
            List<Candidate> candidates,
            Consumer<List<Candidate>> taken,
            Runnable close,
            Language language) {
        candidates.forEach(c -> all.add(new Pick(c, new SimpleBooleanProperty())));
        this.taken = taken;
        this.close = close;
        this.language = language;
    }

    @FXML
    private void initialize() {
        rows.setItems(shown);
        rows.setCellFactory(CheckBoxListCell.forListView(Pick::ticked, new Lines()));
        words.textProperty()
                .subscribe(typed -> {
                    String wanted = typed.strip();
                    shown.setPredicate(p -> line(p).contains(wanted));
                });
    }

    private String line(Pick pick) {
        Texts texts = language.texts();
        CashFlow flow = pick.candidate.flow();
        boolean likely = pick.candidate.strength() == FlowCandidates.Strength.LIKELY;
        String party = Objects.requireNonNullElse(pick.candidate.row().facts().party(), "");
        return texts.get(
                "loans.bills.line",
                flow.day().toString(),
                (flow.toClient() ? "+" : "−") + LoanWords.money(flow.amount()),
                texts.name("loans.flowKind", flow.kind()),
                party,
                Objects.requireNonNullElse(flow.note(), ""),
                texts.get(likely ? "loans.bills.likely" : "loans.bills.possible"));
    }

    private final class Lines extends StringConverter<@Nullable Pick> {
        @Override
        public String toString(@Nullable Pick pick) {
            return pick == null ? "" : line(pick);
        }

        @Override
        public @Nullable Pick fromString(String line) {
            return null;
        }
    }

    @FXML
    private void onTake() {
        taken.accept(all.stream().filter(p -> p.ticked.get()).map(Pick::candidate).toList());
        close.run();
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
