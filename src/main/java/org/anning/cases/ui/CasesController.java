package org.anning.cases.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.anning.cases.CaseRow;
import org.anning.fx.Language;
import org.anning.fx.Screen;

/** Shows {@link CasesViewModel}. */
public final class CasesController implements Screen {

    @FXML private TextField filter;
    @FXML private TableView<CaseRow> table;
    @FXML private TableColumn<CaseRow, String> number;
    @FXML private TableColumn<CaseRow, String> client;
    @FXML private TableColumn<CaseRow, String> status;
    @FXML private TableColumn<CaseRow, String> risk;
    @FXML private TableColumn<CaseRow, String> opened;
    @FXML private TableColumn<CaseRow, String> next;
    @FXML private Label count;
    @FXML private VBox nothing;

    private final CasesViewModel cases;
    private final Language language;

    private Runnable take = () -> {};
    private Runnable list = () -> {};

    CasesController(CasesViewModel cases, Language language) {
        this.cases = cases;
        this.language = language;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(cases.filterProperty());
        number.setCellValueFactory(row -> text(row.getValue().number()));
        client.setCellValueFactory(row -> text(row.getValue().clientName()));
        status.setCellValueFactory(
                row -> text(language.texts().name("cases.status", row.getValue().status())));
        risk.setCellValueFactory(
                row -> text(language.texts().name("cases.risk", row.getValue().risk())));
        opened.setCellValueFactory(row -> text(row.getValue().openedOn().toString()));
        next.setCellValueFactory(row -> text(nextStep(row.getValue())));
        table.setItems(cases.rows());
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(key -> {
            CaseRow selected = table.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && selected != null) {
                cases.open(selected);
            }
        });
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> language.texts().get("cases.list.count", cases.rows().size()),
                                cases.rows()));
        cases.loadedProperty().subscribe(_ -> showNothing());
        cases.rows()
                .addListener((javafx.collections.ListChangeListener<CaseRow>) _ -> showNothing());
    }

    private void showNothing() {
        nothing.setVisible(cases.empty());
        nothing.setManaged(cases.empty());
        table.setVisible(!cases.empty());
        table.setManaged(!cases.empty());
    }

    private TableRow<CaseRow> row() {
        TableRow<CaseRow> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            CaseRow item = row.getItem();
            if (click.getClickCount() == 2 && item != null) {
                cases.open(item);
            }
        });
        return row;
    }

    private static String nextStep(CaseRow row) {
        String day = row.nextStepOn() == null ? "" : row.nextStepOn() + "  ";
        return day + (row.nextStep() == null ? "" : row.nextStep());
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    /** Lets a case be taken from a package of another casebook. */
    public void offerTaking(Runnable wanted) {
        take = wanted;
    }

    /** Lets the group's own list be brought in. */
    public void offerList(Runnable wanted) {
        list = wanted;
    }

    @FXML
    private void onList() {
        list.run();
    }

    @FXML
    private void onTake() {
        take.run();
    }

    @FXML
    private void onNewInterview() {
        cases.newInterview();
    }

    @Override
    public void shown() {
        cases.load();
        filter.requestFocus();
    }
}
