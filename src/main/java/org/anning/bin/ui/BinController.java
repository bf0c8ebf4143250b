package org.anning.bin.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.anning.common.CaseId;
import org.anning.fx.Screen;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows {@link BinViewModel}. */
public final class BinController implements Screen {

    @FXML private TableView<BinRowView> table;
    @FXML private TableColumn<BinRowView, String> at;
    @FXML private TableColumn<BinRowView, String> what;
    @FXML private TableColumn<BinRowView, String> title;
    @FXML private TableColumn<BinRowView, String> ofCase;
    @FXML private TableColumn<BinRowView, String> who;
    @FXML private TableColumn<BinRowView, String> why;
    @FXML private TableColumn<BinRowView, String> until;
    @FXML private Button restore;
    @FXML private Button open;
    @FXML private Label said;

    private final BinViewModel bin;
    private final Consumer<CaseId> openCase;

    public BinController(BinViewModel bin, Consumer<CaseId> openCase) {
        this.bin = bin;
        this.openCase = openCase;
    }

    @FXML
    private void initialize() {
        show(at, BinRowView::at);
        show(what, BinRowView::what);
        show(title, BinRowView::title);
        show(ofCase, BinRowView::ofCase);
        show(who, BinRowView::who);
        show(why, BinRowView::why);
        show(until, BinRowView::until);
        table.setItems(bin.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        said.textProperty().bind(bin.saidProperty());
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        restore.disableProperty().bind(none);
        open.disableProperty().bind(none);
    }

    private static void show(
            TableColumn<BinRowView, String> column, Function<BinRowView, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    @Override
    public void shown() {
        bin.load();
    }

    @FXML
    private void onRestore() {
        bin.bringBack(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void onOpen() {
        BinRowView row = table.getSelectionModel().getSelectedItem();
        UUID caseId = row == null ? null : row.item().caseId();
        if (caseId != null) {
            openCase.accept(new CaseId(caseId));
        }
    }
}
