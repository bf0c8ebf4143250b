package org.anning.cases.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.Stored;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDraft;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screen;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Shows {@link StepsViewModel}. */
public final class StepsController implements Screen {

    private static final double HALF = 0.55;

    @FXML private TableView<Stored<StepFacts>> table;
    @FXML private TableColumn<Stored<StepFacts>, String> day;
    @FXML private TableColumn<Stored<StepFacts>, String> kind;
    @FXML private TableColumn<Stored<StepFacts>, String> reference;
    @FXML private TableColumn<Stored<StepFacts>, String> answer;
    @FXML private SplitPane halves;
    @FXML private VBox above;
    @FXML private VBox editor;
    @FXML private VBox fields;
    @FXML private VBox consents;
    @FXML private Label noConsent;
    @FXML private Button edit;
    @FXML private Button strike;

    private final StepsViewModel steps;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;
    private final @Nullable Loaded<?> deadlines;
    private final BiFunction<Parent, String, FormDraft> drafts;
    private final Supplier<Optional<String>> unsaved;
    private @Nullable FormDraft typed;

    /**
     * @param drafts keeps what is typed into the form of a step, or of {@code new}
     * @param unsaved which step was typed and not saved
     * @param deadlines what follows from the steps, shown above them, or null
     */
    StepsController(
            StepsViewModel steps,
            Language language,
            Dialogs dialogs,
            Clock clock,
            BiFunction<Parent, String, FormDraft> drafts,
            Supplier<Optional<String>> unsaved,
            @Nullable Loaded<?> deadlines) {
        this.steps = steps;
        this.drafts = drafts;
        this.unsaved = unsaved;
        this.deadlines = deadlines;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        day.setCellValueFactory(r -> text(r.getValue().value().happenedOn().toString()));
        kind.setCellValueFactory(r -> text(name(r.getValue().value().kind())));
        reference.setCellValueFactory(r -> text(r.getValue().value().reference()));
        answer.setCellValueFactory(r -> text(r.getValue().value().answer()));
        table.setItems(steps.rows());
        var nothing = table.getSelectionModel().selectedItemProperty().isNull();
        edit.disableProperty().bind(nothing);
        strike.disableProperty().bind(nothing);
        editor.visibleProperty().bind(steps.editingProperty());
        editor.managedProperty().bind(steps.editingProperty());
        table.visibleProperty().bind(steps.editingProperty().not());
        table.managedProperty().bind(table.visibleProperty());
        FormGrid form = new FormGrid(fields, language);
        form.add("kind", "cases.step.kind", kindBox());
        form.add("happenedOn", "cases.step.happenedOn", date(steps.happenedOnProperty()));
        form.add("receivedOn", "cases.step.receivedOn", date(steps.receivedOnProperty()));
        form.add(
                "authority",
                "cases.step.authority",
                bound(new TextField(), steps.authorityProperty()));
        form.add(
                "reference",
                "cases.step.reference",
                bound(new TextField(), steps.referenceProperty()));
        form.add("answer", "cases.step.answer", bound(area(), steps.answerProperty()));
        form.add("answeredOn", "cases.step.answeredOn", date(steps.answeredOnProperty()));
        form.add("note", "cases.step.note", bound(area(), steps.noteProperty()));
        form.follow(steps.problems());
        steps.agreed().addListener((ListChangeListener<Stored<ConsentFacts>>) _ -> showConsents());
        if (deadlines == null) {
            halves.getItems().removeFirst();
        } else {
            above.getChildren().setAll(deadlines.root());
            VBox.setVgrow(deadlines.root(), Priority.ALWAYS);
            steps.rows()
                    .addListener((ListChangeListener<Stored<StepFacts>>) _ -> deadlines.shown());
            steps.editingProperty().subscribe(this::giveRoom);
        }
        showConsents();
        steps.editingProperty().subscribe(this::keepTyped);
        steps.rows().addListener((ListChangeListener<Stored<StepFacts>>) _ -> openUnsaved());
    }

    private void keepTyped(boolean editing) {
        if (editing) {
            typed = drafts.apply(editor, steps.edited());
            typed.beginSoon();
        } else if (typed != null) {
            typed.end();
            typed = null;
        }
    }

    /** A step that was being typed before a lock or a crash is in the form again. */
    private void openUnsaved() {
        if (!steps.editingProperty().get()) {
            unsaved.get()
                    .ifPresent(step -> {
                        if (step.equals("new")) {
                            steps.begin();
                        } else {
                            steps.rows().stream()
                                    .filter(row -> row.id().toString().equals(step))
                                    .findFirst()
                                    .ifPresent(steps::edit);
                        }
                    });
        }
    }

    /**
     * A step is written in the place of everything else: in half a small window it had one line.
     */
    private void giveRoom(boolean editing) {
        if (editing) {
            halves.getItems().remove(above);
        } else if (!halves.getItems().contains(above)) {
            halves.getItems().addFirst(above);
            halves.setDividerPositions(HALF);
        }
    }

    private String name(StepKind step) {
        return language.texts().name("cases.stepKind", step);
    }

    private static ReadOnlyStringWrapper text(@Nullable String text) {
        return new ReadOnlyStringWrapper(Objects.requireNonNullElse(text, ""));
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }

    private static TextInputControl bound(TextInputControl control, StringProperty property) {
        control.textProperty().bindBidirectional(property);
        return control;
    }

    private DateField date(ObjectProperty<@Nullable LocalDate> property) {
        DateField field = new DateField();
        field.useClock(clock);
        field.valueProperty().bindBidirectional(property);
        return field;
    }

    private ComboBox<StepKind> kindBox() {
        ComboBox<StepKind> box = new ComboBox<>();
        Choices.fill(box, StepKind.class, "cases.stepKind", language);
        box.valueProperty().bindBidirectional(steps.kindProperty());
        return box;
    }

    private void showConsents() {
        consents.getChildren().clear();
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            consents.getChildren().add(consentLine(purpose));
        }
        noConsent.setVisible(steps.agreed().isEmpty());
        noConsent.setManaged(steps.agreed().isEmpty());
    }

    private VBox consentLine(ConsentPurpose purpose) {
        Label what = new Label(language.texts().name("cases.consent", purpose));
        what.setWrapText(true);
        Stored<ConsentFacts> last =
                steps.agreed().stream()
                        .filter(c -> c.value().purpose() == purpose)
                        .findFirst()
                        .orElse(null);
        FlowPane answers = new FlowPane(8, 8);
        answers.setAlignment(Pos.CENTER_LEFT);
        if (last != null) {
            Label state = new Label(state(last.value()));
            state.getStyleClass().add("text-muted");
            answers.getChildren().add(state);
        }
        if (last != null && last.value().holdsOn(LocalDate.now(clock))) {
            answers.getChildren()
                    .addAll(
                            lastDay(last),
                            button("cases.consent.withdraw", purpose, () -> steps.withdraw(last)));
        } else {
            answers.getChildren()
                    .addAll(
                            button(
                                    "cases.consent.given",
                                    purpose,
                                    () -> steps.consent(purpose, true)),
                            button(
                                    "cases.consent.refused",
                                    purpose,
                                    () -> steps.consent(purpose, false)));
        }
        return new VBox(4, what, answers);
    }

    /** Until when a consent holds; empty where it holds until it is taken back. */
    private HBox lastDay(Stored<ConsentFacts> consent) {
        Label name = new Label(language.texts().get("cases.consent.expiresOn"));
        DateField day = new DateField();
        day.useClock(clock);
        day.setPrefColumnCount(10);
        day.setAccessibleText(
                name.getText()
                        + ", "
                        + language.texts().name("cases.consent", consent.value().purpose()));
        name.setLabelFor(day);
        day.valueProperty().set(consent.value().expiresOn());
        // Not with every key: the line is written anew when it was kept.
        day.setOnAction(_ -> consents.requestFocus());
        day.focusedProperty()
                .subscribe((_, focused) -> {
                    LocalDate chosen = day.valueProperty().get();
                    if (!focused
                            && !day.unreadableProperty().get()
                            && !Objects.equals(chosen, consent.value().expiresOn())) {
                        steps.expires(consent, chosen);
                    }
                });
        HBox both = new HBox(4, name, day);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Button button(String key, ConsentPurpose purpose, Runnable work) {
        Button button = new Button(language.texts().get(key));
        button.setAccessibleText(
                button.getText() + ", " + language.texts().name("cases.consent", purpose));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> work.run());
        return button;
    }

    private String state(ConsentFacts consent) {
        if (consent.withdrawnOn() != null) {
            return language.texts().get("cases.consent.withdrawn") + "  " + consent.withdrawnOn();
        }
        String said = consent.given() ? "cases.consent.given" : "cases.consent.refused";
        String state = language.texts().get(said) + "  " + consent.givenOn();
        LocalDate lastDay = consent.expiresOn();
        return lastDay != null && lastDay.isBefore(LocalDate.now(clock))
                ? state + "  " + language.texts().get("cases.consent.ended", lastDay.toString())
                : state;
    }

    @FXML
    private void onAdd() {
        steps.begin();
        fields.lookup("#kind").requestFocus();
    }

    @FXML
    private void onEdit() {
        steps.edit(table.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void onStrike() {
        Stored<StepFacts> step = table.getSelectionModel().getSelectedItem();
        String strikeIt = language.texts().get("cases.steps.strike");
        String question =
                language.texts()
                        .get(
                                "cases.steps.strikeAsk",
                                name(step.value().kind()),
                                step.value().happenedOn().toString());
        if (dialogs.agree(strikeIt, question, strikeIt)) {
            steps.strike(step);
        }
    }

    @FXML
    private void onSave() {
        steps.save();
    }

    @FXML
    private void onCancel() {
        steps.cancel();
    }

    @Override
    public void shown() {
        if (deadlines != null) {
            deadlines.shown();
        }
        steps.load();
    }

    @Override
    public void hidden() {
        if (typed != null) {
            typed.keep();
        }
    }
}
