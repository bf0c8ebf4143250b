package org.anning.casefile.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.anning.fx.Screen;

/** Shows {@link GiveViewModel}. */
public final class GiveController implements Screen {

    @FXML private TextField passphrase;
    @FXML private HBox waiting;
    @FXML private Label said;
    @FXML private Button give;
    @FXML private Button end;

    private final GiveViewModel model;
    private final Runnable close;

    GiveController(GiveViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    private void initialize() {
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        passphrase.disableProperty().bind(model.running().busyProperty());
        waiting.visibleProperty().bind(model.running().busyProperty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        said.textProperty().bind(model.running().saidProperty());
        said.visibleProperty().bind(model.running().saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        give.disableProperty().bind(model.running().busyProperty());
        end.disableProperty().bind(model.running().busyProperty());
        model.doneProperty().subscribe(now -> give.setDefaultButton(!now));
    }

    @Override
    public void shown() {
        give.requestFocus();
    }

    @FXML
    private void onGive() {
        model.give();
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
