package org.anning.loans.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Choices;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.Screen;
import org.anning.loans.papers.LoanWords;
import org.anning.loans.plans.Budget;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.Period;
import org.anning.loans.settling.HouseholdBudget;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows {@link BudgetViewModel}. */
public final class BudgetController implements Screen {

    @FXML private GridPane items;
    @FXML private Label income;
    @FXML private Label living;
    @FXML private Label priority;
    @FXML private Label reserve;
    @FXML private Label capacity;
    @FXML private Label nothingLeft;
    @FXML private Label unexplained;
    @FXML private Label problem;
    @FXML private MoneyField help;
    @FXML private MoneyField reservePercent;
    @FXML private MoneyField reserveAtLeast;
    @FXML private MoneyField planPercent;
    @FXML private TextArea note;
    @FXML private Label version;

    private final BudgetViewModel budget;
    private final Consumer<HouseholdBudget> print;
    private final Language language;
    private final Dialogs dialogs;

    BudgetController(
            BudgetViewModel budget,
            Consumer<HouseholdBudget> print,
            Language language,
            Dialogs dialogs) {
        this.budget = budget;
        this.print = print;
        this.language = language;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        help.valueProperty().bindBidirectional(budget.helpProperty());
        reservePercent.valueProperty().bindBidirectional(budget.reservePercentProperty());
        reserveAtLeast.valueProperty().bindBidirectional(budget.reserveAtLeastProperty());
        planPercent.valueProperty().bindBidirectional(budget.planPercentProperty());
        note.textProperty().bindBidirectional(budget.noteProperty());
        budget.lines().addListener((ListChangeListener<BudgetViewModel.Line>) _ -> fill());
        budget.versions()
                .addListener((ListChangeListener<Stored<HouseholdBudget>>) _ -> sayVersion());
        budget.monthProperty().subscribe(this::sum);
        budget.unexplained().addListener((ListChangeListener<BudgetItem>) _ -> ask());
        budget.problems().addListener((ListChangeListener<Problem>) _ -> refuse());
        fill();
        sayVersion();
        ask();
        refuse();
    }

    /** One row for each line, a heading before each group. */
    private void fill() {
        items.getChildren().clear();
        int row = 0;
        BudgetItem.@Nullable Group group = null;
        for (BudgetViewModel.Line line : budget.lines()) {
            if (line.item().group() != group) {
                group = line.item().group();
                Label head = new Label(language.texts().name("loans.budgetGroup", group));
                head.getStyleClass().add("section-title");
                items.add(head, 0, row++, 4, 1);
            }
            String name = language.texts().name("loans.budgetItem", line.item());
            Label label = new Label(name);
            label.setWrapText(true);
            MoneyField amount = new MoneyField();
            amount.setPrefColumnCount(8);
            amount.setAccessibleText(name);
            amount.valueProperty().bindBidirectional(line.amountProperty());
            amount.unreadableProperty().subscribe(line::unreadable);
            label.setLabelFor(amount);
            ComboBox<Period> period = new ComboBox<>();
            Choices.fill(period, Period.class, "loans.period", language);
            period.valueProperty().bindBidirectional(line.periodProperty());
            period.setAccessibleText(language.texts().get("loans.budget.period", name));
            TextField why = new TextField();
            why.setPromptText(language.texts().get("loans.budget.why"));
            why.setAccessibleText(language.texts().get("loans.budget.whyOf", name));
            why.textProperty().bindBidirectional(line.explanationProperty());
            GridPane.setHgrow(why, Priority.ALWAYS);
            items.addRow(row++, label, amount, period, why);
        }
    }

    private void sum(Budget.@Nullable Month month) {
        if (month == null) {
            return;
        }
        income.setText(LoanWords.money(month.income()));
        living.setText(LoanWords.money(month.living()));
        priority.setText(LoanWords.money(month.priority()));
        reserve.setText(LoanWords.money(month.reserve()));
        capacity.setText(LoanWords.money(month.capacity()));
        show(nothingLeft, month.nothingLeft() && month.income().signum() > 0);
    }

    private void ask() {
        String names =
                budget.unexplained().stream()
                        .map(i -> language.texts().name("loans.budgetItem", i))
                        .distinct()
                        .collect(Collectors.joining(language.texts().get("loans.chart.comma")));
        unexplained.setText(language.texts().get("loans.budget.unexplained", names));
        show(unexplained, !names.isEmpty());
    }

    private void refuse() {
        String words =
                budget.problems().stream().map(language.texts()::sentence).findFirst().orElse("");
        problem.setText(words);
        show(problem, !words.isEmpty());
    }

    private void sayVersion() {
        HouseholdBudget current = budget.current();
        version.setText(
                current == null
                        ? language.texts().get("loans.budget.none")
                        : language.texts()
                                .get(
                                        "loans.budget.version",
                                        current.madeOn().toString(),
                                        budget.versions().size()));
    }

    private static void show(Label label, boolean now) {
        label.setVisible(now);
        label.setManaged(now);
    }

    @FXML
    private void onSave() {
        budget.save();
    }

    @FXML
    private void onPrint() {
        HouseholdBudget current = budget.current();
        if (current != null) {
            print.accept(current);
        }
    }

    @FXML
    private void onVersions() {
        dialogs.pick(
                        language.texts().get("loans.budget.versions"),
                        language.texts().get("loans.budget.versionsAsk"),
                        budget.versions(),
                        v ->
                                language.texts()
                                        .get(
                                                v.value().current()
                                                        ? "loans.budget.lineCurrent"
                                                        : "loans.budget.line",
                                                v.value().madeOn().toString(),
                                                LoanWords.money(
                                                        v.value().budget().month().capacity())))
                .ifPresent(budget::makeCurrent);
    }

    @Override
    public void shown() {
        budget.load();
    }
}
