package org.anning.loans.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.anning.common.Coded;
import org.anning.common.Problem;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.TypedField;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.papers.LoanPhrases;
import org.anning.loans.settling.DebtView;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Shows {@link DebtViewModel}. */
public final class DebtController {

    @FXML private Label name;
    @FXML private VBox stop;
    @FXML private Label stopWords;
    @FXML private HBox matter;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private VBox counted;
    @FXML private TableView<DebtAct> acts;
    @FXML private TableColumn<DebtAct, String> actDay;
    @FXML private TableColumn<DebtAct, String> actKind;
    @FXML private TableColumn<DebtAct, String> actProof;
    @FXML private Pane newAct;
    @FXML private ComboBox<DebtAct.Kind> newActKind;
    @FXML private DateField newActDay;
    @FXML private TextField newActProof;
    @FXML private Button removeAct;
    @FXML private Label actProblem;

    private final DebtViewModel debt;
    private final Runnable close;
    private final Language language;
    private final Clock clock;

    DebtController(DebtViewModel debt, Runnable close, Language language, Clock clock) {
        this.debt = debt;
        this.close = close;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        name.setText(debt.seenProperty().get().row().lender().value().legalName());
        FormGrid one = new FormGrid(left, language);
        FormGrid two = new FormGrid(right, language);
        one.follow(debt.problems());
        two.follow(debt.problems());
        typed(one, "lastDueOn", day(), debt.lastDueOn);
        typed(one, "suitOn", day(), debt.suitOn);
        typed(one, "warnedOn", day(), debt.warnedOn);
        choice(one, "recentContact", YesNo.class, "common.yesNo", debt.recentContact);
        typed(one, "agreedPercent", new MoneyField(), debt.agreedPercent);
        choice(two, "guarantee", DebtMatter.Guarantee.class, "loans.guarantee", debt.guarantee);
        TextField months = new TextField();
        months.textProperty().bindBidirectional(debt.guaranteeMonths);
        two.add("guaranteeMonths", "loans.debt.guaranteeMonths", months);
        choice(two, "spouse", DebtMatter.Spouse.class, "loans.spouse", debt.spouse);
        choice(two, "inherited", YesNo.class, "common.yesNo", debt.inherited);
        choice(two, "onlyHome", YesNo.class, "common.yesNo", debt.onlyHome);
        initializeActs();
        debt.problems().addListener((ListChangeListener<Problem>) _ -> say());
        debt.seenProperty().subscribe(this::show);
        say();
    }

    private void initializeActs() {
        Texts texts = language.texts();
        actDay.setCellValueFactory(a -> text(a.getValue().day().toString()));
        actKind.setCellValueFactory(a -> text(texts.name("loans.act", a.getValue().kind())));
        actProof.setCellValueFactory(a ->
                text(
                        Objects.requireNonNullElse(
                                a.getValue().proof(), texts.get("loans.debt.act.noProof"))));
        acts.setItems(debt.acts());
        acts.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        removeAct
                .disableProperty()
                .bind(
                        javafx.beans.binding.Bindings.isEmpty(
                                acts.getSelectionModel().getSelectedItems()));
        Choices.fill(newActKind, DebtAct.Kind.class, "loans.act", language);
        newActKind.setValue(DebtAct.Kind.DEMAND);
        newActDay.useClock(clock);
        newActProof.setOnAction(_ -> onAddAct());
    }

    private DateField day() {
        DateField field = new DateField();
        field.useClock(clock);
        return field;
    }

    private <T> void typed(FormGrid grid, String field, TypedField<T> control, Property<T> value) {
        control.valueProperty().bindBidirectional(value);
        control.unreadableProperty().subscribe(now -> debt.unreadable(field, now));
        grid.add(field, "loans.debt." + field, control);
    }

    private <E extends Enum<E> & Coded> void choice(
            FormGrid grid, String field, Class<E> type, String prefix, ObjectProperty<E> value) {
        ComboBox<E> control = new ComboBox<>();
        Choices.fill(control, type, prefix, language);
        control.valueProperty().bindBidirectional(value);
        grid.add(field, "loans.debt." + field, control);
    }

    private static ReadOnlyStringWrapper text(String words) {
        return new ReadOnlyStringWrapper(words);
    }

    private void say() {
        String words =
                debt.problems().stream()
                        .filter(p -> p.field().equals("acts"))
                        .findFirst()
                        .map(language.texts()::sentence)
                        .orElse("");
        actProblem.setText(words);
        show(actProblem, !words.isEmpty());
    }

    /** What follows; where every danger sign is there, nothing more is asked. */
    private void show(DebtView seen) {
        counted.getChildren().clear();
        String stopping = language.texts().get("loans.duty.lawyer_first");
        for (String sentence : LoanPhrases.dates(seen, language.texts())) {
            if (!sentence.equals(stopping)) {
                Label label = new Label(sentence);
                label.setWrapText(true);
                counted.getChildren().add(label);
            }
        }
        boolean lawyer = seen.lawyerFirst();
        stopWords.setText(stopping);
        show(stop, lawyer);
        matter.setDisable(lawyer);
        newAct.setDisable(lawyer);
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    private void onAddAct() {
        String unread = newActDay.isUnreadable() ? newActDay.getText() : "";
        if (debt.addAct(
                newActKind.getValue(), newActDay.getValue(), unread, newActProof.getText())) {
            newActDay.setValue(null);
            newActProof.clear();
        }
        newActDay.requestFocus();
    }

    @FXML
    private void onRemoveAct() {
        debt.removeActs(List.copyOf(acts.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void onSave() {
        boolean half = newActDay.getValue() != null || newActDay.isUnreadable();
        if (half && !newAct.isDisabled()) {
            onAddAct();
            if (newActDay.getValue() != null || newActDay.isUnreadable()) {
                return;
            }
        }
        debt.save(close);
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
