package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.anning.common.Texts;
import org.anning.fx.PassphraseField;
import org.anning.fx.Problems;
import org.anning.fx.Screen;
import org.jspecify.annotations.Nullable;

/** The two steps to a new casebook. */
public final class NewCasebookController implements Screen {

    @FXML private VBox facts;
    @FXML private TextField folder;
    @FXML private Label folderProblem;
    @FXML private TextField name;
    @FXML private Label nameProblem;
    @FXML private PassphraseField passphrase;
    @FXML private Label strength;
    @FXML private Label passphraseProblem;
    @FXML private PassphraseField again;
    @FXML private Label againProblem;
    @FXML private Button create;
    @FXML private HBox waiting;
    @FXML private VBox key;
    @FXML private FlowPane groups;
    @FXML private Label firstLabel;
    @FXML private TextField first;
    @FXML private Label secondLabel;
    @FXML private TextField second;
    @FXML private Label groupsProblem;
    @FXML private Button done;

    private final NewCasebookViewModel casebook;
    private final Runnable back;

    /**
     * @param back returns to the screen before
     */
    public NewCasebookController(NewCasebookViewModel casebook, Runnable back) {
        this.casebook = casebook;
        this.back = back;
    }

    @FXML
    private void initialize() {
        folder.textProperty().bindBidirectional(casebook.folderProperty());
        name.textProperty().bindBidirectional(casebook.nameProperty());
        passphrase.textProperty().subscribe(typed -> strength.setText(casebook.strengthOf(typed)));
        Problems.show(casebook.problems(), "folder", folderProblem, folder);
        Problems.show(casebook.problems(), "name", nameProblem, name);
        Problems.show(casebook.problems(), "passphrase", passphraseProblem, passphrase);
        Problems.show(casebook.problems(), "again", againProblem, again);
        Problems.show(casebook.problems(), "groups", groupsProblem, first);
        create.disableProperty().bind(casebook.busyProperty());
        done.disableProperty().bind(casebook.busyProperty());
        waiting.visibleProperty().bind(casebook.busyProperty());
        casebook.madeProperty().subscribe(this::show);
    }

    private void show(NewCasebookViewModel.@Nullable Made made) {
        boolean there = made != null;
        facts.setVisible(!there);
        facts.setManaged(!there);
        key.setVisible(there);
        key.setManaged(there);
        // One at a time: of two default buttons Enter reaches only the one that came last.
        create.setDefaultButton(!there);
        done.setDefaultButton(there);
        if (made == null) {
            return;
        }
        Texts texts = casebook.language().texts();
        int number = 1;
        groups.getChildren().clear();
        for (String group : made.key().groups()) {
            Label label = new Label(texts.get("storage.ui.key.group", number, group));
            label.getStyleClass().add("key-group");
            groups.getChildren().add(label);
            number++;
        }
        firstLabel.setText(texts.get("storage.ui.key.type", made.key().first() + 1));
        secondLabel.setText(texts.get("storage.ui.key.type", made.key().second() + 1));
        first.requestFocus();
    }

    @Override
    public void shown() {
        passphrase.focus();
    }

    @FXML
    private void onChooseFolder() {
        casebook.chooseFolder();
    }

    @FXML
    private void onCreate() {
        casebook.create(passphrase.characters(), again.characters());
    }

    @FXML
    private void onSaveSheet() {
        casebook.saveSheet();
    }

    @FXML
    private void onDone() {
        casebook.confirm(first.getText(), second.getText());
    }

    @FXML
    private void onBack() {
        back.run();
    }
}
