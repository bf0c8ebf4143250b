package org.anning.loans.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Action;
import org.anning.fx.Beside;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.Screen;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.anning.loans.papers.LoanWords;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows {@link LoanFormViewModel}. */
public final class LoanFormController implements Screen {

    @FXML private VBox root;
    @FXML private VBox stop;
    @FXML private VBox asked;
    @FXML private VBox lenderLeft;
    @FXML private VBox lenderRight;
    @FXML private VBox suggestions;
    @FXML private VBox offered;
    @FXML private Label chosen;
    @FXML private Button another;
    @FXML private CheckBox collector;
    @FXML private VBox known;
    @FXML private Label regulator;
    @FXML private Label kindHelp;
    @FXML private VBox contractLeft;
    @FXML private VBox contractRight;
    @FXML private VBox claimLeft;
    @FXML private VBox claimRight;
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
    @FXML private CheckBox newFlowDue;
    @FXML private Button removeFlow;
    @FXML private Button bills;
    @FXML private Label flowProblem;

    private final LoanFormViewModel form;
    private final Language language;
    private final Clock clock;
    private final Map<String, Control> controls = new HashMap<>();
    private @Nullable Beside<LenderFacts> beside;

    LoanFormController(LoanFormViewModel form, Language language, Clock clock) {
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        initializeLender();
        initializeLoan();
        initializeFlows();
        show(stop, form.stoppedProperty());
        asked.disableProperty().bind(form.stoppedProperty());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What is shown beside the lender; to be called before the screen is loaded. */
    void offer(Beside<LenderFacts> check) {
        beside = check;
    }

    private void pressed(KeyEvent event) {
        if (Action.SAVE.fits(event)) {
            save();
            event.consume();
        } else if (Action.CANCEL.fits(event)) {
            form.cancel();
            event.consume();
        }
    }

    private void initializeLender() {
        LoanFields left = new LoanFields(lenderLeft, form, language, clock, controls);
        lenderLeft.getChildren().remove(suggestions);
        left.texts("legalName");
        lenderLeft.getChildren().add(suggestions);
        left.choice("kind", LenderKind.class, "law.lenderKind", form.draft().kind);
        left.texts("appName", "province");
        LoanFields right = new LoanFields(lenderRight, form, language, clock, controls);
        right.texts("serviceContact", "numbers", "licenceNo", "address", "lenderNote");
        collector.selectedProperty().bindBidirectional(form.draft().collector);
        form.draft().kind.subscribe(this::explain);
        form.suggestions().addListener((ListChangeListener<Stored<LenderFacts>>) _ -> offer());
        offer();
        var isChosen = form.lenderProperty().isNotNull();
        Beside<LenderFacts> check = beside;
        if (check != null) {
            known.getChildren().add(check.node());
            form.draft().whenLender(check.typed());
        }
        show(chosen, isChosen);
        show(another, isChosen.or(form.newLenderProperty()));
    }

    /** What the kind of licence means for who is in charge (domain 2.2). */
    private void explain(LenderKind kind) {
        var texts = language.texts();
        String who = texts.get("law.channel." + kind.regulator());
        regulator.setText(texts.get("loans.regulator." + route(kind), who));
        kindHelp.setText(texts.get("loans.kindHelp." + route(kind)));
    }

    private static String route(LenderKind kind) {
        return switch (kind) {
            case UNKNOWN, PRIVATE_PERSON, UNLICENSED_APP, PLATFORM_ONLY -> kind.code();
            default -> kind.regulator().equals("local_fin") ? "local" : "national";
        };
    }

    private void offer() {
        offered.getChildren().clear();
        for (Stored<LenderFacts> known : form.suggestions()) {
            Button take = new Button(line(known.value()));
            take.getStyleClass().addAll("flat", "line");
            take.setMaxWidth(Double.MAX_VALUE);
            take.setWrapText(true);
            take.setOnAction(_ -> {
                form.choose(known);
                focus("kind");
            });
            offered.getChildren().add(take);
        }
        boolean some = !form.suggestions().isEmpty();
        suggestions.setVisible(some);
        suggestions.setManaged(some);
    }

    private String line(LenderFacts known) {
        String kind = language.texts().name("law.lenderKind", known.kind());
        String app = known.appName();
        return app == null
                ? language.texts().get("loans.known.line", known.legalName(), kind)
                : language.texts().get("loans.known.lineApp", known.legalName(), kind, app);
    }

    private void initializeLoan() {
        LoanDraft draft = form.draft();
        LoanFields left = new LoanFields(contractLeft, form, language, clock, controls);
        left.choice("product", org.anning.loans.Product.class, "loans.product", draft.product);
        left.texts("number");
        left.days("contractOn");
        left.amounts("faceAmount", "receivedAmount");
        left.days("receivedOn");
        left.texts("receivedAccount", "deducted");
        LoanFields right = new LoanFields(contractRight, form, language, clock, controls);
        right.texts("agreedRate", "instalments");
        right.amounts("instalmentAmount");
        right.texts("dueDay", "lateFeeRule", "fundingLender", "guarantor");
        right.answers("contractCopy");
        LoanFields claim = new LoanFields(claimLeft, form, language, clock, controls);
        claim.days("overdueOn");
        claim.amounts("claimedAmount", "claimedPrincipal");
        claim.texts("claimedBy");
        claim.answers("assigned");
        claim.days("assignedNoticeOn", "lastPaidOn", "lastPromisedOn");
        LoanFields rest = new LoanFields(claimRight, form, language, clock, controls);
        rest.choice("court", org.anning.loans.CourtState.class, "loans.court", draft.court);
        rest.answers("onCreditReport");
        rest.texts("coSigner", "contactsGiven", "appPermissions", "note");
    }

    private void initializeFlows() {
        flowDay.setCellValueFactory(f -> text(f.getValue().day().toString()));
        flowWay.setCellValueFactory(f -> text(language.texts().get(way(f.getValue()))));
        flowAmount.setCellValueFactory(f -> text(LoanWords.money(f.getValue().amount())));
        flowKind.setCellValueFactory(
                f -> text(language.texts().name("loans.flowKind", f.getValue().kind())));
        flowPayee.setCellValueFactory(f ->
                text(
                        Objects.requireNonNullElse(
                                f.getValue().payee(),
                                Objects.requireNonNullElse(f.getValue().note(), ""))));
        flows.setItems(form.flows());
        flows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        flows.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Action.STRIKE.fits(event)) {
                        onRemoveFlow();
                        event.consume();
                    } else if (Action.PASTE.fits(event)) {
                        onPaste();
                        event.consume();
                    }
                });
        bills.setVisible(form.hasBills());
        bills.setManaged(form.hasBills());
        newFlowDay.useClock(clock);
        Choices.fill(newFlowKind, FlowKind.class, "loans.flowKind", language);
        newFlowKind.setValue(FlowKind.REPAYMENT);
        newFlowPayee.setOnAction(_ -> onAddFlow());
        newFlowAmount.setOnAction(_ -> onAddFlow());
        removeFlow
                .disableProperty()
                .bind(Bindings.isEmpty(flows.getSelectionModel().getSelectedItems()));
        form.problems().addListener((ListChangeListener<Problem>) _ -> showFlowProblem());
        showFlowProblem();
    }

    private static String way(CashFlow flow) {
        String when = flow.scheduled() ? "due" : "done";
        return "loans.flow." + (flow.toClient() ? "in." : "out.") + when;
    }

    private void showFlowProblem() {
        String words =
                form.problems().stream()
                        .filter(p -> p.field().equals("flows"))
                        .findFirst()
                        .map(language.texts()::sentence)
                        .orElse("");
        flowProblem.setText(words);
        flowProblem.setVisible(!words.isEmpty());
        flowProblem.setManaged(!words.isEmpty());
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private void focus(String field) {
        Objects.requireNonNull(controls.get(field), field).requestFocus();
    }

    @FXML
    private void onMend() {
        form.mend();
        focus("legalName");
    }

    @FXML
    private void onNoneOfThese() {
        form.noneOfThese();
        focus("kind");
    }

    @FXML
    private void onAnother() {
        form.anotherLender();
        focus("legalName");
    }

    /** Adds the payment of the row for a new one, or says what is wrong with it. */
    @FXML
    private boolean onAddFlow() {
        if (newFlowDay.isUnreadable() || newFlowAmount.isUnreadable()) {
            form.unreadableFlow(newFlowDay.isUnreadable());
            (newFlowDay.isUnreadable() ? newFlowDay : newFlowAmount).requestFocus();
            return false;
        }
        FlowKind kind = newFlowKind.getValue();
        boolean added =
                form.addFlow(
                        newFlowDay.getValue(),
                        newFlowAmount.getValue(),
                        kind,
                        kind == FlowKind.PAYOUT,
                        newFlowDue.isSelected(),
                        newFlowPayee.getText());
        if (added) {
            newFlowDay.setValue(null);
            newFlowAmount.setValue(null);
            newFlowPayee.clear();
            newFlowDay.requestFocus();
        }
        return added;
    }

    /** A payment that was typed but not added yet is not lost. */
    private void save() {
        boolean typed = !newFlowDay.getText().isBlank() || !newFlowAmount.getText().isBlank();
        if (!typed || onAddFlow()) {
            form.save();
        }
    }

    @FXML
    private void onPaste() {
        String text = Clipboard.getSystemClipboard().getString();
        form.paste(text == null ? "" : text);
    }

    @FXML
    private void onBills() {
        form.openBills();
    }

    @FXML
    private void onSchedule() {
        form.fillSchedule();
    }

    @FXML
    private void onRemoveFlow() {
        form.removeFlows(List.copyOf(flows.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void onSave() {
        save();
    }

    @FXML
    private void onCancel() {
        form.cancel();
    }

    @Override
    public void shown() {
        focus("legalName");
    }
}
