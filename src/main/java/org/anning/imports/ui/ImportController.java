package org.anning.imports.ui;

import static org.anning.fx.WizardParts.*;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.cases.ImportHolds;
import org.anning.cases.ImportRow;
import org.anning.common.Texts;
import org.anning.fx.Action;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.fx.MappedColumn;
import org.anning.fx.Screen;
import org.anning.imports.ImportPaper;
import org.anning.imports.ImportReport;
import org.anning.imports.Plan;
import org.anning.imports.read.Family;
import org.anning.imports.read.Field;
import org.anning.imports.read.Layout;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows {@link ImportViewModel}. */
public final class ImportController implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ROW = 30;

    @FXML private VBox root;
    @FXML private Label problem;
    @FXML private VBox filePane;
    @FXML private VBox drop;
    @FXML private VBox pastPane;
    @FXML private VBox past;
    @FXML private VBox workingPane;
    @FXML private ProgressBar progress;
    @FXML private VBox checkPane;
    @FXML private Label what;
    @FXML private TextField own;
    @FXML private HBox sheetRow;
    @FXML private ComboBox<Probe.Sheet> sheet;
    @FXML private Label sheetHint;
    @FXML private HBox yearRow;
    @FXML private TextField year;
    @FXML private HBox directionRow;
    @FXML private ComboBox<String> incoming;
    @FXML private VBox columnsPane;
    @FXML private Label columnsHint;
    @FXML private FlowPane columns;
    @FXML private VBox reviewPane;
    @FXML private GridPane reviewRows;
    @FXML private GridPane reviewFigures;
    @FXML private Label candidates;
    @FXML private VBox numbersPane;
    @FXML private TableView<Plan.Caller> numbers;
    @FXML private Button assign;
    @FXML private Button nobody;
    @FXML private CheckBox keep;
    @FXML private Button store;
    @FXML private VBox donePane;
    @FXML private GridPane doneFile;
    @FXML private GridPane doneRows;
    @FXML private GridPane doneFigures;

    private final ImportViewModel model;
    private final Language language;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final Runnable close;

    ImportController(
            ImportViewModel model,
            Language language,
            Dialogs dialogs,
            ZoneId zone,
            Runnable close) {
        this.model = model;
        this.language = language;
        this.dialogs = dialogs;
        this.zone = zone;
        this.close = close;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.running().saidProperty());
        only(problem, model.running().saidProperty().isNotEmpty());
        on(filePane, ImportViewModel.Step.FILE);
        on(workingPane, ImportViewModel.Step.WORKING);
        on(checkPane, ImportViewModel.Step.CHECK);
        on(reviewPane, ImportViewModel.Step.REVIEW);
        on(donePane, ImportViewModel.Step.DONE);
        progress.progressProperty().bind(model.running().progressProperty());
        own.textProperty().bindBidirectional(model.ownNumberProperty());
        year.textProperty().bindBidirectional(model.yearProperty());
        incoming.valueProperty().bindBidirectional(model.incomingProperty());
        sheet.setConverter(new SheetName());
        sheet.setOnAction(_ -> {
            if (sheet.getValue() != null) {
                model.choose(sheet.getValue());
            }
        });
        keep.selectedProperty().bindBidirectional(model.keepNumbersProperty());
        model.probeProperty().subscribe(this::probed);
        model.columns().addListener((ListChangeListener<MappedColumn<Field>>) _ -> columns());
        model.reportProperty().subscribe(this::reported);
        model.past().addListener((ListChangeListener<ImportRow>) _ -> past());
        only(pastPane, javafx.beans.binding.Bindings.isNotEmpty(model.past()));
        numbers();
        dropping();
    }

    private void on(Node pane, ImportViewModel.Step step) {
        only(pane, model.stepProperty().isEqualTo(step));
    }

    private void dropping() {
        root.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (model.stepProperty().get() == ImportViewModel.Step.FILE
                            && (event.getDragboard().hasFiles()
                                    || event.getDragboard().hasString())) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                    event.consume();
                });
        root.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    if (!files.isEmpty()) {
                        model.open(SourceFile.of(files.getFirst().toPath()));
                    } else {
                        paste(event.getDragboard().getString());
                    }
                    event.setDropCompleted(true);
                    event.consume();
                });
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Action.PASTE.fits(event)
                            && model.stepProperty().get() == ImportViewModel.Step.FILE) {
                        onPaste();
                        event.consume();
                    }
                });
    }

    private void probed(@Nullable Probe probe) {
        if (probe == null) {
            return;
        }
        Texts texts = language.texts();
        what.setText(
                texts.get(
                        "imports.check.what",
                        texts.name("imports.layout", probe.layout()),
                        probe.encoding()));
        show(sheetRow, probe.sheets().size() > 1);
        sheetHint.setText(texts.get("imports.check.sheetHint", probe.sheets().size()));
        sheet.getItems().setAll(probe.sheets());
        probe.sheets().stream()
                .filter(s -> s.number() == probe.sheet())
                .findFirst()
                .ifPresent(sheet::setValue);
        show(yearRow, probe.asks().contains(Probe.Ask.YEAR));
        show(directionRow, !probe.codes().isEmpty());
        incoming.getItems().setAll(probe.codes());
        show(columnsPane, !probe.columns().isEmpty());
        columnsHint.setText(
                texts.get(
                        probe.asks().contains(Probe.Ask.COLUMNS)
                                ? "imports.check.columnsAsked"
                                : "imports.check.columns"));
    }

    private void columns() {
        Probe probe = model.probeProperty().get();
        Family family =
                probe == null ? null : Optional.of(probe.layout()).map(Layout::family).orElse(null);
        List<Field> offered = family == null ? List.of() : family.offered();
        columns.getChildren().clear();
        int number = 0;
        for (MappedColumn<Field> column : model.columns()) {
            number++;
            columns.getChildren()
                    .add(card(column, number, offered, language.texts(), "imports.field"));
        }
    }

    private static final class SheetName extends StringConverter<Probe.@Nullable Sheet> {

        @Override
        public String toString(Probe.@Nullable Sheet sheet) {
            return sheet == null ? "" : sheet.name();
        }

        @Override
        public Probe.@Nullable Sheet fromString(String text) {
            return null;
        }
    }

    private void reported(@Nullable ImportReport report) {
        if (report == null) {
            return;
        }
        Texts texts = language.texts();
        lines(
                reviewRows,
                ImportPaper.rows(report, texts),
                ImportPaper.Line::name,
                ImportPaper.Line::value);
        lines(
                reviewFigures,
                ImportPaper.figures(report, texts),
                ImportPaper.Line::name,
                ImportPaper.Line::value);
        lines(
                doneFile,
                ImportPaper.file(report, texts),
                ImportPaper.Line::name,
                ImportPaper.Line::value);
        lines(
                doneRows,
                ImportPaper.rows(report, texts),
                ImportPaper.Line::name,
                ImportPaper.Line::value);
        lines(
                doneFigures,
                ImportPaper.figures(report, texts),
                ImportPaper.Line::name,
                ImportPaper.Line::value);
        show(doneFigures, !report.layout().payments());
        show(reviewFigures, !report.layout().payments());
        show(candidates, report.layout().payments());
        show(numbersPane, !report.layout().payments());
        candidates.setText(texts.get("imports.review.candidates", model.candidates()));
        store.setDisable(report.taken() == 0);
        store.setText(
                report.taken() == 0
                        ? texts.get("imports.review.nothing")
                        : texts.get("imports.review.store", report.taken()));
    }

    private void numbers() {
        numbers.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        numbers.getColumns()
                .setAll(
                        List.of(
                                column("imports.review.number", Plan.Caller::number, false),
                                column("imports.review.calls", c -> "" + c.attempts(), true),
                                column("imports.review.texts", c -> "" + c.texts(), true),
                                column("imports.review.lender", model::lenderName, false)));
        numbers.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        numbers.setItems(model.callers());
        var none =
                javafx.beans.binding.Bindings.isEmpty(
                        numbers.getSelectionModel().getSelectedItems());
        assign.disableProperty().bind(none);
        nobody.disableProperty().bind(none);
    }

    private TableColumn<Plan.Caller, String> column(
            String key, Function<Plan.Caller, String> text, boolean number) {
        TableColumn<Plan.Caller, String> column = new TableColumn<>(language.texts().get(key));
        column.setCellValueFactory(
                row -> new javafx.beans.property.SimpleStringProperty(text.apply(row.getValue())));
        if (number) {
            column.getStyleClass().add("number");
        }
        column.setSortable(false);
        return column;
    }

    private void past() {
        past.getChildren().setAll(model.past().stream().map(this::pastLine).toList());
    }

    private Node pastLine(ImportRow row) {
        Texts texts = language.texts();
        String layout = texts.get("imports.layout." + row.facts().layout());
        String file = row.facts().fileName();
        Label words =
                new Label(
                        texts.get(
                                row.undone() ? "imports.past.undone" : "imports.past.line",
                                WHEN.format(row.importedAt().atZone(zone)),
                                layout,
                                file == null ? texts.get("imports.report.pasted") : file,
                                row.facts().taken(),
                                row.importedBy()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        if (row.undone()) {
            words.getStyleClass().add("muted");
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        if (row.facts().holds() == ImportHolds.REGISTER) {
            Label rows = new Label(model.rows(row));
            rows.getStyleClass().add("hint");
            rows.setWrapText(true);
            rows.setMinHeight(Region.USE_PREF_SIZE);
            return new VBox(words, rows);
        }
        Button report = new Button(texts.get("imports.past.report"));
        report.setOnAction(_ -> model.show(row));
        Button undo =
                new Button(texts.get(row.undone() ? "imports.past.restore" : "imports.past.undo"));
        undo.setOnAction(_ -> model.undoOrRestore(row));
        report.setMinWidth(Region.USE_PREF_SIZE);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(words, report, undo);
        line.getStyleClass().add("toolbar-row");
        line.setMinHeight(ROW);
        return line;
    }

    @FXML
    private void onChoose() {
        FileKind any = new FileKind(language.texts().get("imports.file.any"));
        dialogs.chooseOpen(language.texts().get("imports.file.choose"), any)
                .ifPresent(path -> model.open(SourceFile.of(path)));
    }

    @FXML
    private void onPaste() {
        paste(Clipboard.getSystemClipboard().getString());
    }

    private void paste(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            model.open(SourceFile.pasted(text));
        } else {
            dialogs.inform(
                    language.texts().get("imports.title"),
                    language.texts().get("imports.file.nothingToPaste"));
        }
    }

    @FXML
    private void onCancelWork() {
        model.cancel();
    }

    @FXML
    private void onRead() {
        model.read();
    }

    @FXML
    private void onBack() {
        model.back();
    }

    @FXML
    private void onAssign() {
        Texts texts = language.texts();
        List<Plan.Caller> chosen = List.copyOf(numbers.getSelectionModel().getSelectedItems());
        if (model.lenders().isEmpty()) {
            dialogs.inform(
                    texts.get("imports.review.assign"), texts.get("imports.review.noLender"));
            return;
        }
        dialogs.pick(
                        texts.get("imports.review.assign"),
                        texts.get("imports.review.assignAsk", chosen.size()),
                        List.copyOf(model.lenders()),
                        ImportViewModel.Lender::name)
                .ifPresent(lender -> model.assign(chosen, lender));
    }

    @FXML
    private void onNobody() {
        model.assign(List.copyOf(numbers.getSelectionModel().getSelectedItems()), null);
    }

    @FXML
    private void onStore() {
        model.store();
    }

    @FXML
    private void onSave() {
        Texts texts = language.texts();
        dialogs.chooseSave(
                        texts.get("imports.done.save"),
                        texts.get("imports.done.fileName"),
                        new FileKind("PDF", ".pdf"))
                .ifPresent(model::save);
    }

    @FXML
    private void onPrint() {
        Texts texts = language.texts();
        List<String> names = model.printerNames();
        if (names.isEmpty()) {
            dialogs.inform(texts.get("imports.done.print"), texts.get("imports.done.noPrinter"));
            return;
        }
        dialogs.pick(
                        texts.get("imports.done.print"),
                        texts.get("imports.done.printer"),
                        names,
                        Function.identity())
                .ifPresent(model::print);
    }

    @FXML
    private void onClose() {
        close.run();
    }

    @Override
    public void shown() {
        model.load();
        drop.requestFocus();
    }

    @Override
    public void hidden() {
        model.cancel();
    }
}
