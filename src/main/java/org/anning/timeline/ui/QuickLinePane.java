package org.anning.timeline.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.anning.fx.Action;
import org.anning.fx.Language;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.anning.timeline.quick.Chip;
import org.anning.timeline.quick.ChipKind;
import org.anning.timeline.quick.QuickEntry;
import org.anning.timeline.words.EntryWords;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The quick line: a field, the chips of what is understood, and the questions that are open. Enter
 * saves, Ctrl+Enter saves and stays, Ctrl+R repeats the last entry.
 */
final class QuickLinePane extends VBox {

    private final QuickLineViewModel quick;
    private final EntryWords words;
    private final Language language;
    private final TextField field = new TextField();
    private final FlowPane chips = new FlowPane();
    private final VBox questions = new VBox();
    private boolean staying;

    QuickLinePane(QuickLineViewModel quick, EntryWords words, Language language) {
        this.quick = quick;
        this.words = words;
        this.language = language;
        getStyleClass().addAll("card", "quick-line");
        field.setId("quickLine");
        field.getStyleClass().add("quick-field");
        field.promptTextProperty().bind(language.text("timeline.quick.prompt"));
        field.accessibleTextProperty().bind(language.text("timeline.quick.name"));
        field.textProperty().bindBidirectional(quick.textProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        chips.getStyleClass().add("chip-row");
        questions.getStyleClass().add("chip-questions");
        getChildren().addAll(line(), repeated(), chips, questions, message());
        collapse(chips);
        collapse(questions);
        quick.entryProperty().subscribe((_, entry) -> show(entry));
        language.follow(this, () -> show(quick.entryProperty().get()));
    }

    private HBox line() {
        Button save = new Button();
        save.textProperty().bind(language.text("timeline.quick.save"));
        save.getStyleClass().add("accent");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> save(true));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon("mdi2f-flash-outline"), field, save);
        line.getStyleClass().add("toolbar-row");
        return line;
    }

    private HBox repeated() {
        Label what = new Label();
        what.setWrapText(true);
        what.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::repeatedWords,
                                quick.repeatedProperty(),
                                language.textsProperty()));
        HBox.setHgrow(what, Priority.ALWAYS);
        Button stop = new Button();
        stop.textProperty().bind(language.text("timeline.quick.stopRepeat"));
        stop.getStyleClass().addAll("flat", "small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> quick.stopRepeating());
        HBox band = new HBox(new FontIcon("mdi2r-repeat"), what, stop);
        band.getStyleClass().addAll("toolbar-row", "repeat-band");
        band.visibleProperty().bind(quick.repeatedProperty().isNotNull());
        band.managedProperty().bind(band.visibleProperty());
        return band;
    }

    private String repeatedWords() {
        ContactFacts facts = quick.repeatedProperty().get();
        return facts == null
                ? ""
                : language.texts()
                        .get(
                                "timeline.quick.repeating",
                                words.way(facts),
                                words.people(facts),
                                words.conducts(facts));
    }

    private Label message() {
        Label message = new Label();
        message.setWrapText(true);
        message.getStyleClass().add("missing");
        message.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    String key = quick.messageProperty().get();
                                    return key.isEmpty() ? "" : language.texts().get(key);
                                },
                                quick.messageProperty(),
                                language.textsProperty()));
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private static void collapse(Pane pane) {
        pane.visibleProperty().bind(Bindings.isNotEmpty(pane.getChildren()));
        pane.managedProperty().bind(pane.visibleProperty());
    }

    private void show(QuickEntry entry) {
        chips.getChildren().clear();
        questions.getChildren().clear();
        if (entry.blank()) {
            return;
        }
        entry.time()
                .filter(EventTime::guarded)
                .ifPresent(time -> questions.getChildren().add(guarded(time)));
        for (Chip chip : entry.chips()) {
            chips.getChildren().add(chip(chip));
            if (chip.open() && !chip.choices().isEmpty()) {
                questions.getChildren().add(question(chip));
            }
        }
    }

    private Node chip(Chip chip) {
        Button button = new Button(words.chip(chip));
        button.getStyleClass().setAll("button", "chip", "chip-button");
        if (chip.open()) {
            button.getStyleClass().add("chip-open");
            button.setGraphic(new FontIcon("mdi2h-help-circle-outline"));
        } else if (chip.kind() == ChipKind.CONDUCT) {
            button.getStyleClass().add("chip-conduct");
        }
        ContextMenu menu = new ContextMenu();
        for (Object choice : chip.choices()) {
            MenuItem item = new MenuItem(words.value(choice));
            item.setOnAction(_ -> quick.settle(chip, choice));
            menu.getItems().add(item);
        }
        MenuItem drop = new MenuItem(language.texts().get("timeline.quick.drop"));
        drop.setOnAction(_ -> quick.drop(chip));
        menu.getItems().add(drop);
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    /** A rough time is never made exact: says from which day time limits run. */
    private Label guarded(EventTime time) {
        Label label =
                new Label(
                        language.texts().get("timeline.quick.guarded", time.safeEnd().toString()));
        label.setWrapText(true);
        label.getStyleClass().add("hint");
        return label;
    }

    private Node question(Chip chip) {
        String key = chip.question();
        Label label = new Label(key == null ? "" : language.texts().get(key));
        label.setMinWidth(USE_PREF_SIZE);
        FlowPane row = new FlowPane(label);
        row.getStyleClass().add("chip-row");
        for (Object choice : chip.choices()) {
            Button answer = new Button(words.value(choice));
            answer.getStyleClass().addAll("small", "answer");
            answer.setAccessibleText(label.getText() + " " + answer.getText());
            answer.setOnAction(_ -> {
                quick.settle(chip, choice);
                field.requestFocus();
                field.end();
            });
            row.getChildren().add(answer);
        }
        return row;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            save(Action.SAVE_AND_NEXT.fits(event));
        } else if (Action.REPEAT.fits(event)) {
            quick.repeatLast();
        } else if (event.getCode() == KeyCode.ESCAPE && quick.repeatedProperty().get() != null) {
            quick.stopRepeating();
        } else {
            return;
        }
        event.consume();
    }

    private void save(boolean stay) {
        staying = stay;
        quick.save();
    }

    /** Whether the caret is to stay here after the entry was saved. */
    boolean staying() {
        return staying;
    }

    /** Whether something is typed that Ctrl+Z takes back by itself. */
    boolean typing() {
        return field.isFocused() && (field.isUndoable() || field.isRedoable());
    }

    /** Puts the caret into the line. */
    void focusField() {
        field.requestFocus();
        field.end();
    }
}
