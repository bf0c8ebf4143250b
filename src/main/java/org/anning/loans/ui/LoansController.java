package org.anning.loans.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.Coded;
import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.Dialogs;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.Screen;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CashFlow;
import org.anning.loans.CourtState;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Shows {@link LoansViewModel}. */
public final class LoansController implements Screen {

    private static final Set<String> LONG =
            Set.of(
                    "deducted",
                    "lateFeeRule",
                    "coSigner",
                    "contactsGiven",
                    "appPermissions",
                    "note");

    @FXML private VBox list;
    @FXML private TableView<LoanRow> table;
    @FXML private TableColumn<LoanRow, String> lenderName;
    @FXML private TableColumn<LoanRow, String> kind;
    @FXML private TableColumn<LoanRow, String> product;
    @FXML private TableColumn<LoanRow, String> received;
    @FXML private TableColumn<LoanRow, String> paid;
    @FXML private TableColumn<LoanRow, String> claimed;
    @FXML private TableColumn<LoanRow, String> overdue;
    @FXML private CheckBox showStruck;
    @FXML private Button edit;
    @FXML private Button strike;
    @FXML private VBox editor;
    @FXML private VBox lenderFields;
    @FXML private VBox loanFields;
    @FXML private ComboBox<Stored<LenderFacts>> known;
    @FXML private Button newLender;
    @FXML private Label regulator;
    @FXML private TableView<CashFlow> flows;
    @FXML private TableColumn<CashFlow, String> flowDay;
    @FXML private TableColumn<CashFlow, String> flowWay;
    @FXML private TableColumn<CashFlow, String> flowAmount;
    @FXML private TableColumn<CashFlow, String> flowKind;
    @FXML private TableColumn<CashFlow, String> flowPayee;
    @FXML private DateField newFlowDay;
    @FXML private MoneyField newFlowAmount;
    @FXML private ComboBox<FlowKind> newFlowKind;
    @FXML private TextField newFlowPayee;
    @FXML private Button removeFlow;
    @FXML private Label flowProblem;

    private final LoansViewModel loans;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;

    LoansController(LoansViewModel loans, Language language, Dialogs dialogs, Clock clock) {
        this.loans = loans;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        initializeList();
        initializeLender();
        initializeLoan();
        initializeFlows();
        editor.visibleProperty().bind(loans.editingProperty());
        editor.managedProperty().bind(loans.editingProperty());
        list.visibleProperty().bind(loans.editingProperty().not());
        list.managedProperty().bind(loans.editingProperty().not());
    }

    private void initializeList() {
        lenderName.setCellValueFactory(r -> text(r.getValue().lender().value().legalName()));
        kind.setCellValueFactory(
                r -> text(name("law.lenderKind", r.getValue().lender().value().kind())));
        product.setCellValueFactory(
                r -> text(name("loans.product", r.getValue().loan().value().product())));
        received.setCellValueFactory(
                r -> text(money(r.getValue().loan().value().receivedAmount())));
        paid.setCellValueFactory(r -> text(money(paid(r.getValue()))));
        claimed.setCellValueFactory(r -> text(money(r.getValue().loan().value().claimedAmount())));
        overdue.setCellValueFactory(
                r -> text(Objects.toString(r.getValue().loan().value().overdueOn(), "")));
        table.setItems(loans.rows());
        table.setRowFactory(_ -> new StruckRow());
        showStruck.selectedProperty().bindBidirectional(loans.showStruckProperty());
        var nothing = table.getSelectionModel().selectedItemProperty().isNull();
        edit.disableProperty().bind(nothing);
        strike.disableProperty().bind(nothing);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row ->
                        strike.setText(
                                language.texts()
                                        .get(
                                                row != null && row.struck()
                                                        ? "loans.restore"
                                                        : "loans.strike")));
    }

    private void initializeLender() {
        known.setItems(loans.known());
        known.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Stored<LenderFacts> lender) {
                        return lender == null ? "" : lender.value().legalName();
                    }

                    @Override
                    public @Nullable Stored<LenderFacts> fromString(String text) {
                        return null;
                    }
                });
        known.setOnAction(_ -> {
            Stored<LenderFacts> chosen = known.getValue();
            if (chosen != null) {
                loans.choose(chosen);
            }
        });
        loans.lenderProperty().subscribe(chosen -> known.setValue(chosen));
        newLender.disableProperty().bind(loans.lenderProperty().isNull());
        FormGrid form = new FormGrid(lenderFields, language);
        texts(form, List.of("legalName"));
        ComboBox<LenderKind> kinds = new ComboBox<>();
        Choices.fill(kinds, LenderKind.class, "law.lenderKind", language);
        kinds.valueProperty().bindBidirectional(loans.draft().kind);
        form.add("kind", "loans.field.kind", kinds);
        loans.draft()
                .kind
                .subscribe(chosen ->
                        regulator.setText(
                                language.texts()
                                        .get(
                                                "loans.regulator",
                                                language.texts()
                                                        .get(
                                                                "law.channel."
                                                                        + chosen.regulator()))));
        texts(form, LoanDraft.LENDER_TEXTS.subList(1, LoanDraft.LENDER_TEXTS.size()));
        form.follow(loans.problems());
    }

    private void initializeLoan() {
        FormGrid form = new FormGrid(loanFields, language);
        ComboBox<Product> products = new ComboBox<>();
        Choices.fill(products, Product.class, "loans.product", language);
        products.valueProperty().bindBidirectional(loans.draft().product);
        form.add("product", "loans.field.product", products);
        texts(form, List.of("number"));
        days(form, List.of("contractOn"));
        amounts(form, List.of("faceAmount", "receivedAmount"));
        days(form, List.of("receivedOn"));
        texts(form, List.of("receivedAccount", "deducted", "agreedRate", "instalments"));
        amounts(form, List.of("instalmentAmount"));
        texts(form, List.of("dueDay"));
        days(form, List.of("overdueOn"));
        texts(form, List.of("lateFeeRule"));
        amounts(form, List.of("claimedAmount", "claimedPrincipal"));
        texts(form, List.of("claimedBy", "fundingLender", "guarantor"));
        answers(form, List.of("assigned"));
        days(form, List.of("assignedNoticeOn"));
        texts(form, List.of("coSigner", "contactsGiven", "appPermissions"));
        answers(form, List.of("contractCopy", "onCreditReport"));
        ComboBox<CourtState> courts = new ComboBox<>();
        Choices.fill(courts, CourtState.class, "loans.court", language);
        courts.valueProperty().bindBidirectional(loans.draft().court);
        form.add("court", "loans.field.court", courts);
        days(form, List.of("lastPaidOn", "lastPromisedOn"));
        texts(form, List.of("note"));
        form.follow(loans.problems());
    }

    private void initializeFlows() {
        flowDay.setCellValueFactory(f -> text(f.getValue().day().toString()));
        flowWay.setCellValueFactory(f ->
                text(
                        language.texts()
                                .get(
                                        f.getValue().toClient()
                                                ? "loans.flow.in"
                                                : "loans.flow.out")));
        flowAmount.setCellValueFactory(f -> text(money(f.getValue().amount())));
        flowKind.setCellValueFactory(f -> text(name("loans.flowKind", f.getValue().kind())));
        flowPayee.setCellValueFactory(f -> text(Objects.toString(f.getValue().payee(), "")));
        flows.setItems(loans.flows());
        newFlowDay.useClock(clock);
        Choices.fill(newFlowKind, FlowKind.class, "loans.flowKind", language);
        newFlowKind.setValue(FlowKind.REPAYMENT);
        removeFlow
                .disableProperty()
                .bind(flows.getSelectionModel().selectedItemProperty().isNull());
        loans.problems()
                .addListener(
                        (ListChangeListener<org.anning.common.Problem>) _ -> showFlowProblem());
    }

    private void showFlowProblem() {
        String words =
                loans.problems().stream()
                        .filter(p -> p.field().equals("flows"))
                        .findFirst()
                        .map(language.texts()::sentence)
                        .orElse("");
        flowProblem.setText(words);
        flowProblem.setVisible(!words.isEmpty());
        flowProblem.setManaged(!words.isEmpty());
    }

    private void texts(FormGrid form, List<String> names) {
        for (String field : names) {
            TextInputControl control = LONG.contains(field) ? area() : new TextField();
            control.textProperty().bindBidirectional(loans.draft().text(field));
            form.add(field, "loans.field." + field, control);
        }
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }

    private void amounts(FormGrid form, List<String> names) {
        for (String field : names) {
            MoneyField control = new MoneyField();
            control.valueProperty().bindBidirectional(loans.draft().amount(field));
            form.add(field, "loans.field." + field, control);
        }
    }

    private void days(FormGrid form, List<String> names) {
        for (String field : names) {
            DateField control = new DateField();
            control.useClock(clock);
            control.valueProperty().bindBidirectional(loans.draft().day(field));
            form.add(field, "loans.field." + field, control);
        }
    }

    private void answers(FormGrid form, List<String> names) {
        for (String field : names) {
            ComboBox<YesNo> control = new ComboBox<>();
            Choices.fill(control, YesNo.class, "common.yesNo", language);
            control.valueProperty().bindBidirectional(loans.draft().answer(field));
            form.add(field, "loans.field." + field, control);
        }
    }

    private String name(String prefix, Coded constant) {
        return language.texts().name(prefix, constant);
    }

    private static BigDecimal paid(LoanRow row) {
        return row.flows().stream()
                .filter(f -> !f.toClient())
                .map(CashFlow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String money(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? ""
                : String.format(java.util.Locale.ROOT, "%,.2f", amount);
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    @FXML
    private void onAdd() {
        loans.begin();
        focusFirst();
    }

    @FXML
    private void onEdit() {
        loans.edit(table.getSelectionModel().getSelectedItem());
        focusFirst();
    }

    private void focusFirst() {
        Node first = lenderFields.lookup("#legalName");
        if (first != null) {
            first.requestFocus();
        }
    }

    @FXML
    private void onStrike() {
        LoanRow row = table.getSelectionModel().getSelectedItem();
        String strikeIt = language.texts().get("loans.strike");
        String question = language.texts().get("loans.strikeAsk", row.lender().value().legalName());
        if (row.struck() || dialogs.confirm(strikeIt, question, strikeIt)) {
            loans.strike(row);
        }
    }

    @FXML
    private void onNewLender() {
        loans.newLender();
        focusFirst();
    }

    @FXML
    private void onAddFlow() {
        loans.addFlow(
                newFlowDay.getValue(),
                newFlowKind.getValue() == FlowKind.PAYOUT,
                newFlowAmount.getValue(),
                newFlowKind.getValue(),
                newFlowPayee.getText());
        if (loans.problems().isEmpty()) {
            newFlowDay.setValue(null);
            newFlowAmount.setValue(null);
            newFlowPayee.clear();
            newFlowDay.requestFocus();
        }
    }

    @FXML
    private void onRemoveFlow() {
        loans.removeFlow(flows.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void onSave() {
        loans.save();
    }

    @FXML
    private void onCancel() {
        loans.cancel();
    }

    @Override
    public void shown() {
        loans.load();
    }

    /** A row that shows by its style that its loan was struck. */
    private static final class StruckRow extends javafx.scene.control.TableRow<LoanRow> {
        @Override
        protected void updateItem(@Nullable LoanRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("struck");
            if (row != null && row.struck()) {
                getStyleClass().add("struck");
            }
        }
    }
}
