package org.anning.interview.ui;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.clients.ClientFacts;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.Action;
import org.anning.fx.Beside;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.interview.AnswerType;
import org.anning.interview.Blank;
import org.anning.interview.Need;
import org.anning.interview.Note;
import org.anning.interview.Question;
import org.anning.interview.Section;
import org.anning.loans.LoanEntry;
import org.anning.timeline.ContactFacts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shows {@link InterviewViewModel}. */
public final class InterviewController implements Screen {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @FXML private VBox root;
    @FXML private HBox warning;
    @FXML private Label warningWords;
    @FXML private HBox stop;
    @FXML private Label stopWords;
    @FXML private Button addLoan;
    @FXML private VBox rail;
    @FXML private ScrollPane scroll;
    @FXML private VBox page;
    @FXML private Label saved;
    @FXML private ToggleButton guided;
    @FXML private ToggleButton onePage;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private VBox notes;
    @FXML private TextField note;
    @FXML private Button finish;
    @FXML private Button drop;
    @FXML private Label title;
    @FXML private VBox added;

    private final InterviewViewModel interview;
    private final QuickAdd add;
    private final UnaryOperator<String> numbers;
    private final Runnable left;
    private final Language language;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final Map<String, Node> fields = new HashMap<>();
    private final Map<Section, Button> parts = new HashMap<>();
    private @Nullable Beside<ClientFacts> beside;

    /**
     * @param numbers puts the numbers that a sentence names into it
     */
    InterviewController(
            InterviewViewModel interview,
            QuickAdd add,
            UnaryOperator<String> numbers,
            Runnable left,
            Language language,
            Dialogs dialogs,
            ZoneId zone) {
        this.interview = interview;
        this.add = add;
        this.numbers = numbers;
        this.left = left;
        this.language = language;
        this.dialogs = dialogs;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        ToggleGroup views = new ToggleGroup();
        guided.setToggleGroup(views);
        onePage.setToggleGroup(views);
        views.selectToggle(interview.guidedProperty().get() ? guided : onePage);
        views.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        views.selectToggle(before);
                    } else {
                        interview.guidedProperty().set(now == guided);
                    }
                });
        for (Section part : Section.values()) {
            Button button = new Button();
            button.getStyleClass().addAll("flat", "line");
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> interview.sectionProperty().set(part));
            parts.put(part, button);
            rail.getChildren().add(button);
        }
        warningWords.setText(numbers.apply(language.texts().get("interview.warning")));
        warning.visibleProperty().bind(interview.warningProperty());
        warning.managedProperty().bind(interview.warningProperty());
        stop.visibleProperty().bind(interview.lawyerFirstProperty());
        stop.managedProperty().bind(interview.lawyerFirstProperty());
        addLoan.disableProperty().bind(interview.lawyerFirstProperty());
        stopWords.setText(numbers.apply(language.texts().get("interview.lawyerFirst")));
        interview.lawyerFirstProperty().subscribe((_, _) -> showStop());
        interview
                .guidedProperty()
                .subscribe((_, now) -> {
                    views.selectToggle(now ? guided : onePage);
                    build();
                });
        interview.sectionProperty().subscribe((_, _) -> build());
        interview.basisProperty().subscribe((_, _) -> showBasis());
        interview.savedAtProperty().subscribe(this::showSaved);
        interview.notes().addListener((ListChangeListener<Note>) _ -> showNotes());
        interview.entries().addListener((ListChangeListener<Object>) _ -> showAdded());
        interview.loans().addListener((ListChangeListener<Object>) _ -> showAdded());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showNotes();
        showAdded();
        showBasis();
    }

    /** What is shown beside the client's name; to be called before the screen is loaded. */
    void offer(Beside<ClientFacts> check) {
        beside = check;
    }

    /** A new interview opens a case; one that belongs to a case corrects it. */
    private void showBasis() {
        boolean correcting = interview.basisProperty().get().caseOf() != null;
        finish.setText(texts().get(correcting ? "interview.correct" : "interview.finish"));
        title.setVisible(!correcting);
        title.setManaged(!correcting);
        drop.setText(texts().get(correcting ? "interview.undo" : "interview.drop"));
        build();
    }

    private void pressed(KeyEvent event) {
        int part = Action.PART.position(event);
        if (part >= 0 && part < Section.values().length) {
            interview.sectionProperty().set(Section.values()[part]);
            event.consume();
            return;
        }
        deeds().forEach((action, deed) -> {
            if (action.fits(event)) {
                deed.run();
                event.consume();
            }
        });
    }

    @Override
    public Map<Action, Runnable> deeds() {
        return Map.of(
                Action.NOTE, note::requestFocus,
                Action.ENTRY, this::onEntry,
                Action.LENDER, this::onLoan);
    }

    private Texts texts() {
        return language.texts();
    }

    private void showSaved(@Nullable Instant at) {
        saved.setText(
                at == null
                        ? texts().get("interview.unsaved")
                        : texts().get("interview.saved", TIME.format(at.atZone(zone))));
        showRail();
    }

    private void showRail() {
        parts.forEach((part, button) -> {
            int done = interview.done(part);
            int all = interview.questions().of(part).size();
            button.setText(
                    texts().get(
                                    "interview.part",
                                    texts().name("interview.section", part),
                                    done,
                                    all));
            button.getStyleClass().remove("chosen");
            if (interview.guidedProperty().get() && part == interview.sectionProperty().get()) {
                button.getStyleClass().add("chosen");
            }
        });
    }

    /** Builds the questions of the present view and puts the caret back where it was. */
    private void build() {
        fields.clear();
        page.getChildren().clear();
        boolean one = !interview.guidedProperty().get();
        for (Section part :
                one ? List.of(Section.values()) : List.of(interview.sectionProperty().get())) {
            Label title = new Label(texts().name("interview.section", part));
            title.getStyleClass().add("title-3");
            page.getChildren().add(title);
            interview.questions().of(part).forEach(q -> page.getChildren().add(question(q)));
        }
        back.setDisable(one || interview.sectionProperty().get() == Section.SAFETY);
        showStop();
        forward.setDisable(one || interview.sectionProperty().get() == Section.NEXT);
        showRail();
        scroll.setVvalue(0);
        restoreCaret();
    }

    /** Questions that are not asked any more stay readable, and what was said stays. */
    private void showStop() {
        for (Question question : interview.questions().all()) {
            Node field = fields.get(question.field());
            if (field != null) {
                field.getParent().setDisable(interview.stopped(question));
            }
        }
    }

    private void restoreCaret() {
        Node field = fields.get(interview.focus());
        if (field == null) {
            return;
        }
        Node control = interview.caret() > 0 ? within(field, TextInputControl.class) : null;
        if (control == null) {
            control = within(field, Control.class);
        }
        if (control != null) {
            control.requestFocus();
        }
        if (control instanceof TextInputControl input) {
            input.positionCaret(Math.min(interview.caret(), input.getLength()));
        }
    }

    private static @Nullable Node within(Node top, Class<? extends Node> type) {
        if (type.isInstance(top)) {
            return top;
        }
        if (top instanceof Pane pane) {
            for (Node child : pane.getChildren()) {
                Node found = within(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private VBox question(Question question) {
        Label words = new Label(question.no() + ". " + question.text(language.lang()));
        words.setWrapText(true);
        words.getStyleClass().add("question");
        Label why = new Label(question.why(language.lang()));
        why.setWrapText(true);
        why.getStyleClass().addAll("hint", "text-muted");
        VBox box = new VBox(6, words, why);
        box.getStyleClass().add("card");
        Node field = field(question);
        words.setLabelFor(field);
        fields.put(question.field(), field);
        box.getChildren().add(field);
        if (question.type() == AnswerType.NAME) {
            box.getChildren().add(knownClients());
            showBeside(box, question);
        }
        if (!question.opensCase() || question.need() != Need.R) {
            box.getChildren().add(blanks(question));
        }
        return box;
    }

    private Node field(Question question) {
        AnswerType type = question.type();
        if (type == AnswerType.LONG) {
            return area(question, interview.answer(question.field()));
        }
        if (type.choices().isEmpty()) {
            return typed(question, new TextField(), interview.answer(question.field()));
        }
        Node choices = type.several() ? ticks(question) : choices(question);
        if (!type.detailed()) {
            return choices;
        }
        TextInputControl words = area(question, interview.detail(question.field()));
        words.setId(question.field() + ".detail");
        words.setPromptText(texts().get("interview.detail"));
        return new VBox(8, choices, words);
    }

    private TextInputControl area(Question question, StringProperty words) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return typed(question, area, words);
    }

    private TextInputControl typed(
            Question question, TextInputControl input, StringProperty words) {
        input.setAccessibleText(question.text(language.lang()));
        input.textProperty().bindBidirectional(words);
        input.setId(question.field());
        input.caretPositionProperty()
                .subscribe(caret -> {
                    if (input.isFocused()) {
                        interview.caretAt(question.field(), caret.intValue());
                    }
                });
        return input;
    }

    private FlowPane choices(Question question) {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane(8, 8);
        row.setId(question.field());
        for (String code : question.type().choices()) {
            ToggleButton button = new ToggleButton(texts().get(question.type().text(code)));
            button.setUserData(code);
            button.setToggleGroup(group);
            button.setId(question.field() + "." + code);
            button.setAccessibleText(question.text(language.lang()) + " " + button.getText());
            button.setSelected(code.equals(interview.answer(question.field()).get()));
            row.getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((_, now) -> chosen(question, now));
        return row;
    }

    private FlowPane ticks(Question question) {
        FlowPane row = new FlowPane(12, 8);
        row.setId(question.field());
        List<CheckBox> boxes = new ArrayList<>();
        List<String> ticked = List.of(interview.answer(question.field()).get().split(" "));
        for (String code : question.type().choices()) {
            CheckBox box = new CheckBox(texts().get(question.type().text(code)));
            box.setUserData(code);
            box.setId(question.field() + "." + code);
            box.setSelected(ticked.contains(code));
            box.selectedProperty().subscribe((_, _) -> ticked(question, boxes));
            boxes.add(box);
        }
        row.getChildren().addAll(boxes);
        return row;
    }

    private void ticked(Question question, List<CheckBox> boxes) {
        interview.caretAt(question.field(), 0);
        interview
                .answer(question.field())
                .set(
                        boxes.stream()
                                .filter(CheckBox::isSelected)
                                .map(box -> (String) box.getUserData())
                                .collect(Collectors.joining(" ")));
    }

    private void chosen(Question question, @Nullable Toggle now) {
        interview.caretAt(question.field(), 0);
        interview.answer(question.field()).set(now == null ? "" : (String) now.getUserData());
    }

    private FlowPane blanks(Question question) {
        FlowPane row = new FlowPane(8, 4);
        ToggleGroup group = new ToggleGroup();
        for (Blank blank : Blank.values()) {
            ToggleButton button = new ToggleButton(texts().name("interview.blank", blank));
            button.getStyleClass().add("small");
            button.setUserData(blank);
            button.setToggleGroup(group);
            button.setFocusTraversable(true);
            button.setAccessibleText(question.text(language.lang()) + " " + button.getText());
            row.getChildren().add(button);
        }
        interview
                .blank(question.field())
                .subscribe(now ->
                        group.getToggles().forEach(t -> t.setSelected(t.getUserData() == now)));
        group.selectedToggleProperty()
                .subscribe((_, now) ->
                        interview
                                .blank(question.field())
                                .set(now == null ? null : (Blank) now.getUserData()));
        return row;
    }

    private void showBeside(VBox box, Question question) {
        Beside<ClientFacts> check = beside;
        if (check == null) {
            return;
        }
        if (check.node().getParent() instanceof Pane before) {
            before.getChildren().remove(check.node());
        }
        box.getChildren().add(check.node());
        Runnable tell =
                () -> {
                    Stored<ClientFacts> chosen = interview.clientProperty().get();
                    check.typed()
                            .accept(
                                    ClientFacts.named(
                                            chosen == null
                                                    ? interview.answer(question.field()).get()
                                                    : ""));
                };
        interview.answer(question.field()).subscribe(tell);
        interview.clientProperty().subscribe(tell);
    }

    private VBox knownClients() {
        VBox found = new VBox(4);
        ListChangeListener<Stored<ClientFacts>> show = _ -> showKnown(found);
        interview.known().addListener(show);
        interview.clientProperty().subscribe(_ -> showKnown(found));
        showKnown(found);
        return found;
    }

    private void showKnown(VBox found) {
        found.getChildren().clear();
        Stored<ClientFacts> chosen = interview.clientProperty().get();
        if (chosen != null) {
            Label label = new Label(texts().get("interview.chosen", chosen.value().displayName()));
            label.setWrapText(true);
            Button other = new Button(texts().get("interview.newClient"));
            other.setOnAction(_ -> interview.chooseNone());
            found.getChildren().addAll(label, other);
        } else if (!interview.known().isEmpty()) {
            Label label = new Label(texts().get("interview.known"));
            label.setWrapText(true);
            found.getChildren().add(label);
            for (Stored<ClientFacts> one : interview.known().stream().limit(5).toList()) {
                String where = one.value().region() == null ? "" : "  " + one.value().region();
                Button choose = new Button(one.value().displayName() + where);
                choose.setOnAction(_ -> interview.choose(one));
                found.getChildren().add(choose);
            }
            Button none = new Button(texts().get("interview.newClient"));
            none.setOnAction(_ -> interview.chooseNone());
            found.getChildren().add(none);
        }
    }

    private void showNotes() {
        notes.getChildren()
                .setAll(
                        interview.notes().stream()
                                .map(n -> {
                                    Label line =
                                            new Label(
                                                    TIME.format(n.at().atZone(zone))
                                                            + "  "
                                                            + n.text());
                                    line.setWrapText(true);
                                    line.setMinHeight(Region.USE_PREF_SIZE);
                                    return line;
                                })
                                .toList());
    }

    private void showAdded() {
        added.getChildren().clear();
        interview
                .loans()
                .forEach(loan -> {
                    HBox line = line(add.loanLine().apply(loan.value()), loan, () -> loan(loan));
                    line.disableProperty().bind(interview.lawyerFirstProperty());
                    added.getChildren().add(line);
                });
        interview
                .entries()
                .forEach(entry ->
                        added.getChildren()
                                .add(
                                        line(
                                                add.entryLine().apply(entry.value()),
                                                entry,
                                                () -> entry(entry))));
        showRail();
    }

    private HBox line(String words, Stored<?> one, Runnable open) {
        Button edit = new Button(words);
        edit.getStyleClass().addAll("flat", "line");
        edit.setMinHeight(Region.USE_PREF_SIZE);
        edit.setWrapText(true);
        edit.setMaxWidth(Double.MAX_VALUE);
        edit.setMinHeight(Region.USE_PREF_SIZE);
        edit.setOnAction(_ -> open.run());
        HBox.setHgrow(edit, Priority.ALWAYS);
        Button back = new Button(null, new FontIcon("mdi2c-close"));
        back.getStyleClass().addAll("flat", "button-icon");
        back.setAccessibleText(texts().get("interview.takeBack", words));
        back.setTooltip(new Tooltip(texts().get("interview.takeBack", words)));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> interview.takeBack(one));
        return new HBox(4, edit, back);
    }

    private void entry(@Nullable Stored<ContactFacts> before) {
        add.entry()
                .accept(
                        before == null ? null : before.value(),
                        facts -> interview.entry(before, facts));
    }

    private void loan(@Nullable Stored<LoanEntry> before) {
        if (interview.lawyerFirstProperty().get()) {
            return;
        }
        add.loan()
                .accept(
                        before == null ? null : before.value(),
                        entry -> interview.loan(before, entry));
    }

    @FXML
    private void onEntry() {
        entry(null);
    }

    @FXML
    private void onLoan() {
        loan(null);
    }

    @FXML
    private void onDrop() {
        String what = interview.basisProperty().get().caseOf() == null ? "drop" : "undo";
        if (dialogs.confirm(
                texts().get("interview." + what),
                texts().get("interview." + what + "Why"),
                texts().get("interview." + what))) {
            interview.drop();
            left.run();
        }
    }

    @FXML
    private void onNote() {
        interview.note(note.getText());
        note.clear();
    }

    @FXML
    private void onDismiss() {
        dialogs.ask(texts().get("interview.dismiss"), texts().get("interview.dismissWhy"), "")
                .ifPresent(interview::dismiss);
    }

    @FXML
    private void onBack() {
        interview.step(-1);
    }

    @FXML
    private void onForward() {
        interview.step(1);
    }

    @FXML
    private void onFinish() {
        interview.finish();
    }

    @Override
    public void shown() {
        interview.load();
        restoreCaret();
    }

    @Override
    public void hidden() {
        interview.keep();
    }
}
