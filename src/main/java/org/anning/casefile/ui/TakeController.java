package org.anning.casefile.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.casefile.CasePackages;
import org.anning.casefile.Choice;
import org.anning.casefile.Conflict;
import org.anning.common.Texts;
import org.anning.fx.Choices;
import org.anning.fx.PassphraseField;
import org.anning.fx.Screen;
import org.jspecify.annotations.Nullable;

/** Shows {@link TakeViewModel}. */
public final class TakeController implements Screen {

    @FXML private Label file;
    @FXML private VBox unlocking;
    @FXML private PassphraseField passphrase;
    @FXML private VBox found;
    @FXML private VBox sentences;
    @FXML private Label differ;
    @FXML private ScrollPane scroll;
    @FXML private VBox conflicts;
    @FXML private Label problem;
    @FXML private HBox waiting;
    @FXML private Button look;
    @FXML private Button take;
    @FXML private Button end;

    private final TakeViewModel model;
    private final Runnable close;

    TakeController(TakeViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    private void initialize() {
        file.setText(model.fileName());
        problem.textProperty().bind(model.running().saidProperty());
        problem.visibleProperty().bind(model.running().saidProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        waiting.visibleProperty().bind(model.running().busyProperty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        for (Region part : new Region[] {unlocking, found, look, take, end}) {
            part.disableProperty().bind(model.running().busyProperty());
        }
        model.seenProperty().subscribe(this::show);
    }

    private static void show(Region part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private void show(CasePackages.@Nullable Look seen) {
        show(unlocking, seen == null);
        show(look, seen == null);
        show(found, seen != null);
        show(take, seen != null);
        look.setDefaultButton(seen == null);
        take.setDefaultButton(seen != null);
        sentences.getChildren().clear();
        conflicts.getChildren().clear();
        if (seen == null) {
            return;
        }
        for (String sentence : model.sentences(seen)) {
            sentences.getChildren().add(wrapped(sentence, ""));
        }
        show(differ, !seen.conflicts().isEmpty());
        show(scroll, !seen.conflicts().isEmpty());
        seen.conflicts().forEach(c -> conflicts.getChildren().add(row(c)));
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private VBox row(Conflict conflict) {
        Texts texts = model.language().texts();
        String place = model.place(conflict);
        ComboBox<Choice> choice = new ComboBox<>();
        Choices.fill(
                choice, TakeViewModel.choicesOf(conflict), "casefile.choice", model.language());
        choice.setValue(Choice.OURS);
        choice.setAccessibleText(place);
        choice.valueProperty().subscribe(chosen -> model.choose(conflict, chosen));
        VBox row =
                new VBox(
                        wrapped(place, "field-label"),
                        wrapped(
                                texts.get(
                                        "casefile.ui.here", model.value(conflict, conflict.ours())),
                                ""),
                        wrapped(
                                texts.get(
                                        "casefile.ui.there",
                                        model.value(conflict, conflict.theirs())),
                                ""),
                        choice);
        row.getStyleClass().add("handover-conflict");
        return row;
    }

    @Override
    public void shown() {
        passphrase.focus();
    }

    @Override
    public void hidden() {
        model.forget();
    }

    @FXML
    private void onLook() {
        model.look(passphrase.characters());
        passphrase.clear();
    }

    @FXML
    private void onTake() {
        model.take();
    }

    @FXML
    private void onCancel() {
        model.running().cancel();
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
