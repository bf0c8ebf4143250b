package org.anning.loans.ui;

import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Choices;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDraft;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.Screen;
import org.anning.loans.papers.LoanWords;
import org.anning.loans.plans.Budget;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.Period;
import org.anning.loans.settling.HouseholdBudget;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows {@link BudgetViewModel}. */
public final class BudgetController implements Screen {

    @FXML private VBox page;
    @FXML private GridPane items;
    @FXML private Label income;
    @FXML private Label living;
    @FXML private Label priority;
    @FXML private Label reserve;
    @FXML private Label capacity;
    @FXML private Label nothingLeft;
    @FXML private Label unexplained;
    @FXML private Label problem;
    @FXML private VBox figuresLeft;
    @FXML private VBox figuresRight;
    @FXML private TextArea note;
    @FXML private Label version;

    private static final List<String> FIGURES =
            List.of("reservePercent", "reserveAtLeast", "help", "planPercent");

    /** Where something is said of a line. */
    private record Said(Label label, MoneyField amount) {}

    private final Map<String, Said> said = new HashMap<>();
    private final BudgetViewModel budget;
    private final Consumer<HouseholdBudget> print;
    private final Language language;
    private final Dialogs dialogs;
    private final Function<Parent, FormDraft> drafts;
    private @Nullable FormDraft typed;

    /**
     * @param drafts keeps what is typed until a version is kept
     */
    BudgetController(
            BudgetViewModel budget,
            Function<Parent, FormDraft> drafts,
            Consumer<HouseholdBudget> print,
            Language language,
            Dialogs dialogs) {
        this.budget = budget;
        this.drafts = drafts;
        this.print = print;
        this.language = language;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        FormGrid left = new FormGrid(figuresLeft, language);
        FormGrid right = new FormGrid(figuresRight, language);
        left.follow(budget.problems());
        right.follow(budget.problems());
        figure(left, "reservePercent", budget.reservePercentProperty());
        figure(left, "reserveAtLeast", budget.reserveAtLeastProperty());
        figure(right, "help", budget.helpProperty());
        figure(right, "planPercent", budget.planPercentProperty());
        note.textProperty().bindBidirectional(budget.noteProperty());
        budget.lines().addListener((ListChangeListener<BudgetViewModel.Line>) _ -> fill());
        budget.versions()
                .addListener((ListChangeListener<Stored<HouseholdBudget>>) _ -> sayVersion());
        budget.monthProperty().subscribe(this::sum);
        budget.unexplained().addListener((ListChangeListener<BudgetItem>) _ -> ask());
        budget.problems().addListener((ListChangeListener<Problem>) _ -> refuse());
        budget.whenShown(this::keepTyped);
        fill();
        sayVersion();
        ask();
        refuse();
    }

    private void keepTyped() {
        if (typed == null) {
            typed = drafts.apply(page);
            typed.beginSoon();
        } else {
            typed.renew();
        }
    }

    private void figure(FormGrid grid, String name, Property<@Nullable BigDecimal> value) {
        MoneyField field = new MoneyField();
        field.valueProperty().bindBidirectional(value);
        field.unreadableProperty().subscribe(now -> budget.unreadable(name, now));
        grid.add(name, "loans.budget." + name, field);
    }

    /** One row for each line, a heading before each group, what is wrong right below its line. */
    private void fill() {
        items.getChildren().clear();
        said.clear();
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
            Label wrong = new Label();
            wrong.setWrapText(true);
            wrong.getStyleClass().add("problem");
            show(wrong, false);
            items.add(wrong, 1, row++, 3, 1);
            said.put(BudgetViewModel.field(said.size()), new Said(wrong, amount));
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

    /** Below its line what concerns one; above all what concerns the whole. */
    private void refuse() {
        said.values().forEach(s -> show(s.label, false));
        boolean focused = false;
        String whole = "";
        for (Problem wrong : budget.problems()) {
            Said at = said.get(wrong.field());
            String words = language.texts().sentence(wrong);
            if (at != null) {
                at.label.setText(words);
                show(at.label, true);
                if (!focused) {
                    at.amount.requestFocus();
                    focused = true;
                }
            } else if (!FIGURES.contains(wrong.field())) {
                whole = words;
            }
        }
        problem.setText(whole);
        show(problem, !whole.isEmpty());
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

    @Override
    public void hidden() {
        if (typed != null) {
            typed.keep();
        }
    }
}
