package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.anning.fx.Screen;

/** Stands before the casebook while it is put under new keys. */
public final class NewKeysController implements Screen {

    @FXML private HBox waiting;
    @FXML private ProgressBar progress;
    @FXML private Label doing;
    @FXML private Button cancel;
    @FXML private Label said;
    @FXML private Button open;

    private final NewKeysViewModel model;
    private final Runnable unlock;

    /**
     * @param unlock shows the screen that opens the casebook
     */
    NewKeysController(NewKeysViewModel model, Runnable unlock) {
        this.model = model;
        this.unlock = unlock;
    }

    @FXML
    private void initialize() {
        doing.textProperty().bind(model.doingProperty());
        progress.progressProperty().bind(model.progressProperty());
        waiting.visibleProperty().bind(model.saidProperty().isEmpty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        cancel.disableProperty().bind(model.changingProperty());
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(model.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        open.visibleProperty().bind(said.visibleProperty());
        open.managedProperty().bind(said.visibleProperty());
    }

    @Override
    public void shown() {
        cancel.requestFocus();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onOpen() {
        unlock.run();
    }
}
