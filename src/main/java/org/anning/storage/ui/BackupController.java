package org.anning.storage.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.storage.BackupRow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Shows {@link BackupViewModel}. */
public final class BackupController implements Screen {

    private static final long KIB = 1024;

    @FXML private Label second;
    @FXML private Label said;
    @FXML private Button make;
    @FXML private Button copy;
    @FXML private Button choose;
    @FXML private Button cancel;
    @FXML private Button prove;
    @FXML private Button restore;
    @FXML private TableView<BackupRow> table;
    @FXML private TableColumn<BackupRow, String> at;
    @FXML private TableColumn<BackupRow, String> size;
    @FXML private TableColumn<BackupRow, String> state;

    @FXML private VBox more;

    private final BackupViewModel backups;
    private final Language language;
    private final List<Node> offered = new ArrayList<>();

    public BackupController(BackupViewModel backups, Language language) {
        this.backups = backups;
        this.language = language;
    }

    /** Shows this below the backups; to be called before the screen is loaded. */
    public BackupController offer(Node card) {
        offered.add(card);
        return this;
    }

    @FXML
    private void initialize() {
        more.getChildren().setAll(offered);
        at.setCellValueFactory(row -> text(backups.time(row.getValue())));
        size.setCellValueFactory(row ->
                text(
                        language.texts()
                                .get(
                                        "storage.ui.backup.kib",
                                        Math.ceilDiv(row.getValue().bytes(), KIB))));
        state.setCellValueFactory(_ -> text(language.texts().get("storage.ui.backup.good")));
        table.setItems(backups.rows());
        said.textProperty().bind(backups.saidProperty());
        said.managedProperty().bind(backups.saidProperty().isNotEmpty());
        second.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        backups.secondProperty().get().isEmpty()
                                                ? language.texts().get("storage.ui.backup.noSecond")
                                                : backups.secondProperty().get(),
                                backups.secondProperty()));
        for (Button button : new Button[] {make, choose}) {
            button.disableProperty().bind(backups.busyProperty());
        }
        copy.disableProperty().bind(backups.busyProperty().or(backups.secondProperty().isEmpty()));
        for (Button button : new Button[] {prove, restore}) {
            button.disableProperty()
                    .bind(
                            backups.busyProperty()
                                    .or(table.getSelectionModel().selectedItemProperty().isNull()));
        }
        cancel.visibleProperty().bind(backups.busyProperty());
        cancel.managedProperty().bind(backups.busyProperty());
    }

    private static ReadOnlyStringWrapper text(String words) {
        return new ReadOnlyStringWrapper(words);
    }

    private void withChosen(Consumer<BackupRow> what) {
        BackupRow chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            what.accept(chosen);
        }
    }

    @FXML
    private void onMake() {
        backups.make();
    }

    @FXML
    private void onChoose() {
        backups.chooseSecond();
    }

    @FXML
    private void onCopy() {
        backups.copy();
    }

    @FXML
    private void onProve() {
        withChosen(backups::prove);
    }

    @FXML
    private void onRestore() {
        withChosen(backups::restore);
    }

    @FXML
    private void onCancel() {
        backups.cancel();
    }

    @Override
    public void shown() {
        backups.load();
    }
}
