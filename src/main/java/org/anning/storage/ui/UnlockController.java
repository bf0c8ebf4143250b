package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.anning.fx.PassphraseField;
import org.anning.fx.Screen;

/** The screen that stands before the casebook: one field, one button. */
public final class UnlockController implements Screen {

    @FXML private Label name;
    @FXML private VBox who;
    @FXML private TextField person;
    @FXML private PassphraseField passphrase;
    @FXML private Label problem;
    @FXML private Button open;
    @FXML private Button repair;
    @FXML private VBox ways;
    @FXML private HBox waiting;
    @FXML private ProgressBar progress;

    private final UnlockViewModel unlock;
    private final Runnable makeNew;
    private final Runnable restore;

    /**
     * @param makeNew shows the screen for a new casebook
     * @param restore shows the screen for restoring a backup
     */
    public UnlockController(UnlockViewModel unlock, Runnable makeNew, Runnable restore) {
        this.unlock = unlock;
        this.makeNew = makeNew;
        this.restore = restore;
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(unlock.nameProperty());
        problem.textProperty().bind(unlock.problemProperty());
        problem.visibleProperty().bind(unlock.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        who.visibleProperty().bind(unlock.asksNameProperty());
        who.managedProperty().bind(unlock.asksNameProperty());
        who.disableProperty().bind(unlock.openingProperty());
        person.textProperty().bindBidirectional(unlock.personProperty());
        unlock.asksNameProperty().subscribe(_ -> focus());
        repair.visibleProperty().bind(unlock.damagedProperty());
        repair.managedProperty().bind(repair.visibleProperty());
        repair.disableProperty().bind(unlock.openingProperty());
        waiting.visibleProperty().bind(unlock.openingProperty());
        waiting.managedProperty().bind(unlock.openingProperty());
        passphrase.disableProperty().bind(unlock.openingProperty());
        open.disableProperty().bind(unlock.openingProperty());
        ways.disableProperty().bind(unlock.openingProperty());
        unlock.openingProperty()
                .subscribe((_, now) -> {
                    if (!now) {
                        focus();
                    }
                });
    }

    private void focus() {
        if (unlock.asksNameProperty().get() && unlock.personProperty().get().isBlank()) {
            person.requestFocus();
        } else {
            passphrase.focus();
        }
    }

    @Override
    public void shown() {
        passphrase.clear();
        focus();
    }

    @FXML
    private void onOpen() {
        unlock.open(passphrase.characters());
        passphrase.clear();
    }

    @FXML
    private void onRepair() {
        unlock.repair(passphrase.characters());
        passphrase.clear();
    }

    @FXML
    private void onCancel() {
        unlock.cancel();
    }

    @FXML
    private void onOther() {
        unlock.chooseOther();
    }

    @FXML
    private void onRecovery() {
        unlock.openWithRecoveryKey();
    }

    @FXML
    private void onSample() {
        unlock.openSample();
    }

    @FXML
    private void onNew() {
        makeNew.run();
    }

    @FXML
    private void onRestore() {
        restore.run();
    }
}
