package org.anning.updates.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Shows {@link UpdateViewModel}. */
public final class UpdateController {

    @FXML private Label version;
    @FXML private Button check;
    @FXML private Label said;

    private final UpdateViewModel model;

    public UpdateController(UpdateViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        version.setText(model.version());
        check.disableProperty().bind(model.busyProperty());
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(model.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
    }

    @FXML
    private void onCheck() {
        model.check();
    }
}
