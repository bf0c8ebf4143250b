package org.anning.reports.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.reports.ReportKind;
import org.anning.reports.ReportPaper;
import org.anning.reports.ReportTable;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows {@link ReportsViewModel}. */
public final class ReportsController implements Screen {

    private static final double BAR = 220;

    @FXML private ListView<ReportKind> kinds;
    @FXML private Label title;
    @FXML private DateField from;
    @FXML private DateField to;
    @FXML private CheckBox compare;
    @FXML private HBox second;
    @FXML private DateField otherFrom;
    @FXML private DateField otherTo;
    @FXML private VBox notes;
    @FXML private TableView<List<String>> table;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    @FXML private Button excel;
    @FXML private Button pdf;
    @FXML private Label said;

    private final ReportsViewModel reports;
    private final Language language;
    private final Clock clock;

    public ReportsController(ReportsViewModel reports, Language language, Clock clock) {
        this.reports = reports;
        this.language = language;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        kinds.getItems().setAll(ReportKind.values());
        kinds.setCellFactory(_ ->
                new ListCell<>() {
                    {
                        setWrapText(true);
                        setPrefWidth(0);
                    }

                    @Override
                    protected void updateItem(@Nullable ReportKind kind, boolean empty) {
                        super.updateItem(kind, empty);
                        setText(
                                kind == null || empty
                                        ? null
                                        : language.texts().name("reports.kind", kind));
                    }
                });
        kinds.getSelectionModel().select(reports.kindProperty().get());
        kinds.getSelectionModel()
                .selectedItemProperty()
                .subscribe(kind -> {
                    if (kind != null && kind != reports.kindProperty().get()) {
                        reports.kindProperty().set(kind);
                        reports.load();
                    }
                });
        bind(from, reports.fromProperty());
        bind(to, reports.toProperty());
        bind(otherFrom, reports.otherFromProperty());
        bind(otherTo, reports.otherToProperty());
        compare.selectedProperty().bindBidirectional(reports.comparingProperty());
        for (Node node : new Node[] {second}) {
            node.visibleProperty().bind(compare.selectedProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        for (Node node : new Node[] {bar, cancel}) {
            node.visibleProperty().bind(reports.running().busyProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        bar.progressProperty().bind(reports.running().progressProperty());
        for (Button button : new Button[] {excel, pdf}) {
            button.disableProperty()
                    .bind(reports.running().busyProperty().or(reports.paperProperty().isNull()));
        }
        said.textProperty().bind(reports.running().saidProperty());
        said.visibleProperty().bind(reports.running().saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        table.setPlaceholder(new Label(language.texts().get("reports.empty")));
        reports.tableProperty().subscribe(this::show);
    }

    private void bind(DateField field, ObjectProperty<@Nullable LocalDate> property) {
        field.useClock(clock);
        field.valueProperty().bindBidirectional(property);
    }

    private void show(@Nullable ReportTable found) {
        ReportPaper paper = reports.paperProperty().get();
        if (found == null || paper == null) {
            return;
        }
        title.setText(paper.title());
        notes.getChildren().setAll(paper.notes().stream().map(ReportsController::note).toList());
        table.getColumns().clear();
        List<String> head = paper.head();
        for (int i = 0; i < head.size(); i++) {
            table.getColumns().add(column(head.get(i), i, i == 0 ? 240 : 160));
        }
        table.getColumns().add(bars(found));
        table.getItems().setAll(paper.lines());
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        note.getStyleClass().add("text-muted");
        return note;
    }

    private static TableColumn<List<String>, String> column(String head, int at, double width) {
        TableColumn<List<String>, String> column = new TableColumn<>(head);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
        return column;
    }

    /** The first count of each row as a bar; the same stands in words beside it. */
    private TableColumn<List<String>, String> bars(ReportTable found) {
        TableColumn<List<String>, String> column =
                column(language.texts().get("reports.column.chart"), 1, BAR + 24);
        int last = found.rows().size();
        column.setCellFactory(_ ->
                new javafx.scene.control.TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable String count, boolean empty) {
                        super.updateItem(count, empty);
                        setText(null);
                        boolean shown =
                                count != null
                                        && !empty
                                        && getIndex() < last
                                        && count.matches("\\d+");
                        setGraphic(shown ? box(Integer.parseInt(count), found.most()) : null);
                    }
                });
        return column;
    }

    private static Node box(int count, int most) {
        javafx.scene.layout.Region box = new javafx.scene.layout.Region();
        box.getStyleClass().add("report-bar");
        box.setMinSize(count == 0 ? 0 : Math.max(2, BAR * count / Math.max(1, most)), 12);
        box.setMaxSize(box.getMinWidth(), 12);
        HBox middle = new HBox(box);
        middle.setAlignment(Pos.CENTER_LEFT);
        return middle;
    }

    @FXML
    private void onShow() {
        reports.load();
    }

    @FXML
    private void onCancel() {
        reports.running().cancel();
    }

    @FXML
    private void onExcel() {
        reports.excel();
    }

    @FXML
    private void onPdf() {
        reports.pdf();
    }

    @Override
    public void shown() {
        reports.load();
    }
}
