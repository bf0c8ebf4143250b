package org.anning.openzip.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** Shows {@link OpenZipViewModel}. */
public final class OpenZipController {

    @FXML private Button out;
    @FXML private Button in;
    @FXML private Button cancel;
    @FXML private ProgressBar bar;
    @FXML private Label said;

    private final OpenZipViewModel model;

    public OpenZipController(OpenZipViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        for (Button button : new Button[] {out, in}) {
            if (model.allowed()) {
                button.disableProperty().bind(model.running().busyProperty());
            } else {
                button.setDisable(true);
            }
        }
        for (Node node : new Node[] {cancel, bar}) {
            node.visibleProperty().bind(model.running().busyProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        bar.progressProperty().bind(model.running().progressProperty());
        said.textProperty().bind(model.running().saidProperty());
        said.visibleProperty().bind(model.running().saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
    }

    @FXML
    private void onOut() {
        model.export();
    }

    @FXML
    private void onIn() {
        model.take();
    }

    @FXML
    private void onCancel() {
        model.running().cancel();
    }
}
