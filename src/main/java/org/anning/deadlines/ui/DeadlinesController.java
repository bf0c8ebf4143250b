package org.anning.deadlines.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.Texts;
import org.anning.deadlines.CaseDeadline;
import org.anning.deadlines.DeadlineFacts;
import org.anning.deadlines.DeadlineWords;
import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.law.Deadline;
import org.anning.law.DeadlineRule;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;

/** Shows {@link DeadlinesViewModel}. */
public final class DeadlinesController implements Screen {

    @FXML private VBox open;
    @FXML private VBox settled;
    @FXML private TitledPane settledPane;
    @FXML private Label nothing;
    @FXML private HBox noticeBox;
    @FXML private Label notice;
    @FXML private HBox adding;
    @FXML private ComboBox<DeadlineRule> rule;
    @FXML private DateField day;
    @FXML private Button add;
    @FXML private Button export;

    private final DeadlinesViewModel deadlines;
    private final Language language;
    private final Clock clock;

    DeadlinesController(DeadlinesViewModel deadlines, Language language, Clock clock) {
        this.deadlines = deadlines;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        deadlines.open().addListener((ListChangeListener<CaseDeadline>) _ -> showOpen());
        deadlines.settled().addListener((ListChangeListener<CaseDeadline>) _ -> showSettled());
        deadlines.moved().addListener((ListChangeListener<CaseDeadline>) _ -> showNotice());
        deadlines.loadedProperty().subscribe(_ -> showOpen());
        rule.getItems().setAll(deadlines.rules());
        rule.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable DeadlineRule one) {
                        return one == null ? "" : one.name(language.texts().lang());
                    }

                    @Override
                    public @Nullable DeadlineRule fromString(String text) {
                        return null;
                    }
                });
        day.useClock(clock);
        add.disableProperty().bind(rule.valueProperty().isNull().or(day.valueProperty().isNull()));
        visible(adding, false);
        showSettled();
        showNotice();
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showOpen() {
        open.getChildren().setAll(deadlines.open().stream().map(this::line).toList());
        visible(nothing, deadlines.loadedProperty().get() && deadlines.open().isEmpty());
        export.setDisable(deadlines.open().isEmpty());
    }

    private void showSettled() {
        settled.getChildren().setAll(deadlines.settled().stream().map(this::settledLine).toList());
        visible(settledPane, !deadlines.settled().isEmpty());
        settledPane.setText(language.texts().get("deadlines.settled", deadlines.settled().size()));
    }

    private void showNotice() {
        notice.setText(deadlines.notice());
        visible(noticeBox, !deadlines.moved().isEmpty());
    }

    private VBox line(CaseDeadline d) {
        Texts texts = language.texts();
        DeadlineWords words = deadlines.words();
        Deadline.Urgency urgency = deadlines.urgency(d);
        Label tag = new Label(texts.name("deadlines.urgency", urgency));
        tag.getStyleClass().addAll("tag", "tag-" + urgency.code());
        tag.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(words.name(d));
        name.getStyleClass().add("title-4");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label due = new Label(words.due(d) + "  ·  " + words.when(d, deadlines.today()));
        due.setWrapText(true);
        due.setMinHeight(Region.USE_PREF_SIZE);
        VBox what = new VBox(2, name, due);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button done = button("deadlines.done", words.name(d), () -> deadlines.done(d));
        Button dismiss = button("deadlines.dismiss", words.name(d), () -> deadlines.dismiss(d));
        dismiss.getStyleClass().add("flat");
        HBox head = new HBox(12, tag, what, done, dismiss);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox line =
                new VBox(
                        4,
                        head,
                        muted(words.act(d) + texts.lang().pick("。", ". ") + words.missed(d)),
                        muted(words.basis(d)));
        line.getStyleClass().add("card");
        return line;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox settledLine(CaseDeadline d) {
        DeadlineWords words = deadlines.words();
        LocalDate met = d.beginning().metOn();
        LocalDate on = d.stateOn() == null ? met : d.stateOn();
        String how =
                d.state() == DeadlineFacts.State.OPEN
                        ? language.texts().get("deadlines.met")
                        : language.texts().name("deadlines.state", d.state());
        Label text =
                muted(
                        words.name(d)
                                + "  ·  "
                                + words.due(d)
                                + "  ·  "
                                + how
                                + (on == null ? "" : " " + words.day(on)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, text);
        line.setAlignment(Pos.CENTER_LEFT);
        if (d.state() != DeadlineFacts.State.OPEN) {
            line.getChildren()
                    .add(button("deadlines.reopen", words.name(d), () -> deadlines.reopen(d)));
        }
        return line;
    }

    private Button button(String key, String name, Runnable work) {
        Button button = new Button(language.texts().get(key));
        button.setAccessibleText(button.getText() + ", " + name);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> work.run());
        return button;
    }

    @FXML
    private void onBegin() {
        visible(adding, !adding.isVisible());
        if (adding.isVisible()) {
            rule.requestFocus();
        }
    }

    @FXML
    private void onAdd() {
        DeadlineRule chosen = rule.getValue();
        LocalDate from = day.getValue();
        if (chosen == null || from == null) {
            return;
        }
        deadlines.add(chosen, from);
        rule.setValue(null);
        day.setValue(null);
        visible(adding, false);
    }

    @FXML
    private void onExport() {
        deadlines.export();
    }

    @FXML
    private void onNoticed() {
        deadlines.noticed();
    }

    @Override
    public void shown() {
        deadlines.load();
    }
}
