package org.anning.privacy.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.anning.common.CaseId;
import org.anning.fx.Screen;
import org.anning.privacy.DueCase;

import java.util.function.Consumer;

/** Shows {@link PrivacyViewModel}. */
public final class PrivacyController implements Screen {

    @FXML private TableView<DueCase> table;
    @FXML private TableColumn<DueCase, String> number;
    @FXML private TableColumn<DueCase, String> client;
    @FXML private TableColumn<DueCase, String> why;
    @FXML private Button open;
    @FXML private Button keep;
    @FXML private Button erase;
    @FXML private Button wish;
    @FXML private Label mayNot;
    @FXML private TextField years;
    @FXML private TextField months;
    @FXML private Label said;
    @FXML private Label erased;
    @FXML private Label log;
    @FXML private HBox waiting;

    private final PrivacyViewModel privacy;
    private final Consumer<CaseId> openCase;

    public PrivacyController(PrivacyViewModel privacy, Consumer<CaseId> openCase) {
        this.privacy = privacy;
        this.openCase = openCase;
    }

    @FXML
    private void initialize() {
        number.setCellValueFactory(r -> new ReadOnlyStringWrapper(r.getValue().row().number()));
        client.setCellValueFactory(r -> new ReadOnlyStringWrapper(r.getValue().row().clientName()));
        why.setCellValueFactory(r -> new ReadOnlyStringWrapper(privacy.why(r.getValue())));
        table.setItems(privacy.due());
        years.textProperty().bindBidirectional(privacy.yearsProperty());
        months.textProperty().bindBidirectional(privacy.monthsProperty());
        said.textProperty().bind(privacy.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        log.managedProperty().bind(log.textProperty().isNotEmpty());
        erased.textProperty().bind(privacy.erasedProperty());
        log.textProperty().bind(privacy.logProperty());
        waiting.visibleProperty().bind(privacy.busyProperty());
        waiting.managedProperty().bind(privacy.busyProperty());
        for (Button button : new Button[] {open, keep, erase}) {
            button.disableProperty()
                    .bind(
                            privacy.busyProperty()
                                    .or(table.getSelectionModel().selectedItemProperty().isNull()));
        }
        wish.disableProperty().bind(privacy.busyProperty());
        erase.setVisible(privacy.mayErase());
        wish.setVisible(privacy.mayErase());
        erase.setManaged(privacy.mayErase());
        wish.setManaged(privacy.mayErase());
        mayNot.setVisible(!privacy.mayErase());
        mayNot.setManaged(!privacy.mayErase());
    }

    @Override
    public void shown() {
        privacy.load();
    }

    private void withChosen(Consumer<DueCase> deed) {
        DueCase chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            deed.accept(chosen);
        }
    }

    @FXML
    private void onOpen() {
        withChosen(one -> openCase.accept(one.row().caseId()));
    }

    @FXML
    private void onKeep() {
        withChosen(privacy::keep);
    }

    @FXML
    private void onErase() {
        withChosen(privacy::erase);
    }

    @FXML
    private void onWish() {
        privacy.eraseOnWish();
    }

    @FXML
    private void onLooked() {
        privacy.looked();
    }

    @FXML
    private void onRule() {
        privacy.useRule();
    }

    @FXML
    private void onCheck() {
        privacy.checkLog();
    }

    @FXML
    private void onCancel() {
        privacy.cancel();
    }
}
