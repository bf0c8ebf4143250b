package org.anning.loans.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

import org.anning.common.Problem;
import org.anning.fx.DateField;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.loans.settling.ArrangementProgress;
import org.anning.loans.settling.DebtView;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A payment under an agreement: when and how much. */
public final class PaymentController {

    @FXML private VBox fields;

    private final DebtView debt;
    private final OffersViewModel offers;
    private final Runnable close;
    private final Language language;
    private final Clock clock;
    private final DateField day = new DateField();
    private final MoneyField amount = new MoneyField();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();

    PaymentController(
            DebtView debt, OffersViewModel offers, Runnable close, Language language, Clock clock) {
        this.debt = debt;
        this.offers = offers;
        this.close = close;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        FormGrid grid = new FormGrid(fields, language);
        grid.follow(problems);
        day.useClock(clock);
        day.setValue(LocalDate.now(clock));
        ArrangementProgress progress = debt.progress();
        if (progress != null && progress.nextOn() != null) {
            amount.setValue(progress.nextAmount());
        }
        grid.add("day", "loans.payment.day", day);
        grid.add("amount", "loans.payment.amount", amount);
        amount.setOnAction(_ -> onKeep());
    }

    @FXML
    private void onKeep() {
        LocalDate when = day.getValue();
        BigDecimal much = amount.getValue();
        if (day.isUnreadable()) {
            problems.setAll(Problem.error("day", "loans.problem.unreadable.day"));
        } else if (amount.isUnreadable()) {
            problems.setAll(Problem.error("amount", "loans.problem.unreadable.amount"));
        } else {
            List<Problem> found = offers.problems(when, much);
            problems.setAll(found);
            if (found.isEmpty() && when != null && much != null) {
                offers.paid(debt, when, much, close);
            }
        }
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
