package org.anning.work.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.common.Coded;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.Action;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.MoneyWords;
import org.anning.fx.Screen;
import org.anning.work.OutcomeFacts;
import org.anning.work.OutcomeKind;
import org.anning.work.Review;
import org.anning.work.ReviewFacts;
import org.anning.work.ReviewKind;
import org.anning.work.ReviewPlace;
import org.anning.work.ReviewStage;
import org.anning.work.TimeFacts;
import org.anning.work.WorkKind;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows {@link WorkViewModel}. */
public final class WorkController implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Narrower than this, in letters of the page, the check stands below and not beside. */
    private static final double WIDE = 62;

    @FXML private GridPane page;
    @FXML private VBox check;
    @FXML private TableView<Stored<TimeFacts>> times;
    @FXML private TableColumn<Stored<TimeFacts>, String> timeDay;
    @FXML private TableColumn<Stored<TimeFacts>, String> timeMinutes;
    @FXML private TableColumn<Stored<TimeFacts>, String> timeKind;
    @FXML private TableColumn<Stored<TimeFacts>, String> timeWorker;
    @FXML private TableColumn<Stored<TimeFacts>, String> timeNote;
    @FXML private Label timeTotal;
    @FXML private DateField newTimeDay;
    @FXML private TextField newMinutes;
    @FXML private ComboBox<WorkKind> newTimeKind;
    @FXML private TextField newTimeNote;
    @FXML private Button strikeTime;
    @FXML private TableView<Stored<OutcomeFacts>> outcomes;
    @FXML private TableColumn<Stored<OutcomeFacts>, String> outcomeDay;
    @FXML private TableColumn<Stored<OutcomeFacts>, String> outcomeKind;
    @FXML private TableColumn<Stored<OutcomeFacts>, String> outcomeAmount;
    @FXML private TableColumn<Stored<OutcomeFacts>, String> outcomeNote;
    @FXML private DateField newOutcomeDay;
    @FXML private ComboBox<OutcomeKind> newOutcomeKind;
    @FXML private MoneyField newAmount;
    @FXML private TextField newOutcomeNote;
    @FXML private Button strikeOutcome;
    @FXML private Label problem;
    @FXML private Label stage;
    @FXML private VBox lines;
    @FXML private ComboBox<ReviewPlace> about;
    @FXML private TextField field;
    @FXML private TextArea words;
    @FXML private Button ask;
    @FXML private Button comment;
    @FXML private Button answer;
    @FXML private Button sign;
    @FXML private Button withdraw;

    private final WorkViewModel work;
    private final Language language;
    private final Clock clock;

    public WorkController(WorkViewModel work, Language language, Clock clock) {
        this.work = work;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        column(timeDay, t -> t.workedOn().toString());
        column(timeMinutes, t -> Integer.toString(t.minutes()));
        column(timeKind, t -> name("work.workKind", t.kind()));
        column(timeWorker, TimeFacts::worker);
        column(timeNote, t -> said(t.note()));
        column(outcomeDay, o -> o.reachedOn().toString());
        column(outcomeKind, o -> name("work.outcome", o.kind()));
        column(outcomeAmount, o -> o.amount() == null ? "" : MoneyWords.write(o.amount()));
        column(outcomeNote, o -> said(o.note()));
        page.widthProperty().subscribe(this::arrange);
        stage.fontProperty().subscribe(this::arrange);
        times.setItems(work.times());
        outcomes.setItems(work.outcomes());
        strikeTime
                .disableProperty()
                .bind(times.getSelectionModel().selectedItemProperty().isNull());
        strikeOutcome
                .disableProperty()
                .bind(outcomes.getSelectionModel().selectedItemProperty().isNull());
        onKeys(times, work::strikeTime);
        onKeys(outcomes, work::strikeOutcome);
        Choices.fill(newTimeKind, WorkKind.class, "work.workKind", language);
        Choices.fill(newOutcomeKind, OutcomeKind.class, "work.outcome", language);
        Choices.fill(about, ReviewPlace.class, "work.place", language);
        newTimeKind.setValue(WorkKind.INTERVIEW);
        newOutcomeKind.setValue(OutcomeKind.HARASSMENT_STOPPED);
        about.setValue(ReviewPlace.CASE);
        newOutcomeKind
                .valueProperty()
                .subscribe(kind -> {
                    boolean money = kind != null && kind.money();
                    newAmount.setDisable(!money);
                    if (!money) {
                        newAmount.setValue(null);
                    }
                });
        for (DateField day : new DateField[] {newTimeDay, newOutcomeDay}) {
            day.useClock(clock);
            day.setValue(work.today());
        }
        newMinutes.setOnAction(_ -> onAddTime());
        newTimeNote.setOnAction(_ -> onAddTime());
        newOutcomeNote.setOnAction(_ -> onAddOutcome());
        problem.textProperty().bind(work.problemProperty());
        problem.visibleProperty().bind(work.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        work.times().addListener((ListChangeListener<Stored<TimeFacts>>) _ -> showTotal());
        work.lines().addListener((ListChangeListener<ReviewFacts>) _ -> showLines());
        work.reviewProperty().subscribe(this::showStage);
        showTotal();
    }

    private static <F> void column(
            TableColumn<Stored<F>, String> column, Function<F, String> text) {
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(text.apply(row.getValue().value())));
    }

    private static <R> void onKeys(TableView<R> table, Consumer<R> striking) {
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    R row = table.getSelectionModel().getSelectedItem();
                    if (row != null && Action.STRIKE.fits(key)) {
                        striking.accept(row);
                        key.consume();
                    }
                });
    }

    private String name(String prefix, Coded code) {
        return language.texts().name(prefix, code);
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void showTotal() {
        int minutes = work.times().stream().mapToInt(t -> t.value().minutes()).sum();
        timeTotal.setText(language.texts().get("work.ui.total", minutes / 60, minutes % 60));
    }

    private void showLines() {
        lines.getChildren().setAll(work.lines().stream().map(this::line).toList());
    }

    private void arrange() {
        boolean narrow = page.getWidth() > 0 && page.getWidth() < WIDE * stage.getFont().getSize();
        GridPane.setConstraints(check, narrow ? 0 : 1, narrow ? 1 : 0);
    }

    private VBox line(ReviewFacts said) {
        Texts texts = language.texts();
        String where =
                said.about() == ReviewPlace.CASE && said.field() == null
                        ? ""
                        : " · "
                                + name("work.place", said.about())
                                + (said.field() == null ? "" : " · " + said.field());
        Label head = new Label(name("work.review", said.kind()) + where);
        head.getStyleClass().add("field-label");
        Label by =
                new Label(
                        texts.get(
                                "work.ui.by",
                                said.saidBy(),
                                WHEN.format(said.saidAt().atZone(clock.getZone()))));
        by.getStyleClass().add("text-muted");
        VBox box = new VBox(2, head);
        if (said.words() != null) {
            box.getChildren().add(new Label(said.words()));
        }
        box.getChildren().add(by);
        for (Node node : box.getChildren()) {
            ((Label) node).setWrapText(true);
            ((Label) node).setMinHeight(Region.USE_PREF_SIZE);
        }
        return box;
    }

    private void showStage(@Nullable Review review) {
        ReviewStage now = review == null ? ReviewStage.NONE : review.stage();
        stage.setText(name("work.stage", now));
        boolean asked = now == ReviewStage.WAITING || now == ReviewStage.COMMENTED;
        show(ask, !asked);
        show(comment, asked && work.maySign());
        show(sign, asked && work.maySign());
        show(answer, now == ReviewStage.COMMENTED);
        show(withdraw, now != ReviewStage.NONE);
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }

    private void say(ReviewKind kind) {
        work.say(
                kind,
                about.getValue(),
                field.getText(),
                words.getText(),
                () -> {
                    field.clear();
                    words.clear();
                    about.setValue(ReviewPlace.CASE);
                });
    }

    @FXML
    private void onAddTime() {
        work.addTime(
                newTimeDay.getValue(),
                newMinutes.getText(),
                newTimeKind.getValue(),
                newTimeNote.getText(),
                () -> {
                    newMinutes.clear();
                    newTimeNote.clear();
                });
    }

    @FXML
    private void onStrikeTime() {
        work.strikeTime(times.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void onAddOutcome() {
        work.addOutcome(
                newOutcomeDay.getValue(),
                newOutcomeKind.getValue(),
                newAmount.getValue(),
                newOutcomeNote.getText(),
                () -> {
                    newAmount.setValue(null);
                    newOutcomeNote.clear();
                });
    }

    @FXML
    private void onStrikeOutcome() {
        work.strikeOutcome(outcomes.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void onAsk() {
        say(ReviewKind.ASKED);
    }

    @FXML
    private void onComment() {
        say(ReviewKind.COMMENT);
    }

    @FXML
    private void onAnswer() {
        say(ReviewKind.ANSWER);
    }

    @FXML
    private void onSign() {
        say(ReviewKind.SIGNED);
    }

    @FXML
    private void onWithdraw() {
        say(ReviewKind.WITHDRAWN);
    }

    @Override
    public void shown() {
        work.load();
    }
}
