package org.anning.cases.ui;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerability;
import org.anning.fx.Beside;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.FormDraft;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Shows {@link OverviewViewModel}. */
public final class OverviewController implements Screen {

    private static final Set<String> LONG =
            Set.of("household", "mainWorry", "effect", "wishes", "nextStep", "outcome");

    @FXML private VBox form;
    @FXML private VBox client;
    @FXML private VBox file;
    @FXML private FlowPane vulnerable;
    @FXML private Label state;
    @FXML private VBox known;

    private final OverviewViewModel overview;
    private final Language language;
    private final Clock clock;
    private final Function<Parent, FormDraft> drafts;
    private @Nullable Beside<ClientFacts> beside;
    private @Nullable FormDraft typed;

    /**
     * @param drafts keeps what is typed until it is saved
     */
    OverviewController(
            OverviewViewModel overview,
            Function<Parent, FormDraft> drafts,
            Language language,
            Clock clock) {
        this.overview = overview;
        this.drafts = drafts;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        FormGrid clientForm = new FormGrid(client, language);
        addAll(clientForm, OverviewViewModel.CLIENT_FIELDS);
        clientForm.follow(overview.problems());
        Choices.checks(
                vulnerable,
                Vulnerability.class,
                "clients.vulnerability",
                language,
                overview.vulnerable());
        FormGrid caseForm = new FormGrid(file, language);
        ComboBox<CaseStatus> status = new ComboBox<>();
        Choices.fill(status, CaseStatus.class, "cases.status", language);
        status.valueProperty().bindBidirectional(overview.statusProperty());
        caseForm.add("status", "cases.field.status", status);
        ComboBox<Risk> risk = new ComboBox<>();
        Choices.fill(risk, Risk.class, "cases.risk", language);
        risk.valueProperty().bindBidirectional(overview.riskProperty());
        caseForm.add("risk", "cases.field.risk", risk);
        addAll(caseForm, List.of("nextStep"));
        DateField nextStepOn = new DateField();
        nextStepOn.useClock(clock);
        nextStepOn.valueProperty().bindBidirectional(overview.nextStepOnProperty());
        caseForm.add("nextStepOn", "cases.field.nextStepOn", nextStepOn);
        addAll(
                caseForm,
                OverviewViewModel.CASE_FIELDS.stream().filter(f -> !f.equals("nextStep")).toList());
        caseForm.follow(overview.problems());
        overview.savedProperty().subscribe(this::showSaved);
        Beside<ClientFacts> check = beside;
        if (check != null) {
            known.getChildren().add(check.node());
            known.managedProperty().bind(check.node().managedProperty());
            overview.whenTyped(check.typed());
        }
    }

    /** What is shown beside the client; to be called before the screen is loaded. */
    public void offer(Beside<ClientFacts> check) {
        beside = check;
    }

    private void showSaved(boolean saved) {
        state.setText(
                language.texts().get(saved ? "cases.overview.saved" : "cases.overview.unsaved"));
        if (!saved) {
            return;
        }
        if (typed == null) {
            typed = drafts.apply(form);
            typed.beginSoon();
        } else {
            typed.renew();
        }
    }

    private void addAll(FormGrid form, List<String> names) {
        for (String name : names) {
            TextInputControl control = LONG.contains(name) ? area() : new TextField();
            control.textProperty().bindBidirectional(overview.field(name));
            form.add(name, "cases.field." + name, control);
        }
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }

    @FXML
    private void onSave() {
        overview.save();
    }

    @Override
    public void shown() {
        overview.load();
    }

    @Override
    public void hidden() {
        if (typed != null) {
            typed.keep();
        }
        overview.saveIfChanged();
    }
}
