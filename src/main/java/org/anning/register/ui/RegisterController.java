package org.anning.register.ui;

import static org.anning.fx.WizardParts.*;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.fx.MappedColumn;
import org.anning.fx.Screen;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.register.RegisterField;
import org.anning.register.RegisterPlan;
import org.anning.register.RegisterRun;
import org.anning.register.ui.RegisterViewModel.Step;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows {@link RegisterViewModel}. */
public final class RegisterController implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_HEAD = 60;
    private static final int BROUGHT = 5;

    @FXML private VBox root;
    @FXML private Label problem;
    @FXML private VBox filePane;
    @FXML private VBox pastPane;
    @FXML private VBox past;
    @FXML private VBox workingPane;
    @FXML private ProgressBar progress;
    @FXML private VBox checkPane;
    @FXML private Label what;
    @FXML private HBox sheetRow;
    @FXML private ComboBox<Probe.Sheet> sheet;
    @FXML private Label sheetHint;
    @FXML private ComboBox<NamedTable.Line> head;
    @FXML private FlowPane columns;
    @FXML private VBox reviewPane;
    @FXML private GridPane figures;
    @FXML private GridPane left;
    @FXML private Label detail;
    @FXML private TableView<RegisterPlan.Shown> rows;
    @FXML private TableColumn<RegisterPlan.Shown, String> number;
    @FXML private TableColumn<RegisterPlan.Shown, String> name;
    @FXML private TableColumn<RegisterPlan.Shown, String> fate;
    @FXML private TableColumn<RegisterPlan.Shown, String> why;
    @FXML private Button anyway;
    @FXML private Button leave;
    @FXML private CheckBox all;
    @FXML private Button copy;
    @FXML private Button store;
    @FXML private VBox donePane;
    @FXML private GridPane doneFigures;

    private final RegisterViewModel model;
    private final Language language;
    private final ZoneId zone;
    private final Runnable close;

    RegisterController(RegisterViewModel model, Language language, ZoneId zone, Runnable close) {
        this.model = model;
        this.language = language;
        this.zone = zone;
        this.close = close;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.running().saidProperty());
        only(problem, model.running().saidProperty().isNotEmpty());
        on(filePane, Step.FILE);
        on(workingPane, Step.WORKING);
        on(checkPane, Step.CHECK);
        on(reviewPane, Step.REVIEW);
        on(donePane, Step.DONE);
        progress.progressProperty().bind(model.running().progressProperty());
        sheet.setConverter(words(Probe.Sheet::name));
        sheet.setOnAction(_ -> {
            if (sheet.getValue() != null) {
                model.choose(sheet.getValue());
            }
        });
        head.setConverter(words(this::headWords));
        head.setOnAction(_ -> {
            if (head.getValue() != null) {
                model.head(head.getValue().number());
            }
        });
        model.tableProperty().subscribe(this::looked);
        model.columns()
                .addListener((ListChangeListener<MappedColumn<RegisterField>>) _ -> columns());
        model.planProperty().subscribe(this::planned);
        model.past().addListener((ListChangeListener<RegisterRun>) _ -> past());
        only(pastPane, Bindings.isNotEmpty(model.past()));
        rows();
        dropping();
    }

    private void on(Node pane, Step step) {
        only(pane, model.stepProperty().isEqualTo(step));
    }

    private void dropping() {
        root.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (model.stepProperty().get() == Step.FILE
                            && event.getDragboard().hasFiles()) {
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
                    }
                    event.setDropCompleted(true);
                    event.consume();
                });
    }

    private static <T> StringConverter<@Nullable T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T thing) {
                return thing == null ? "" : words.apply(thing);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private String headWords(NamedTable.Line line) {
        String cells =
                line.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .collect(Collectors.joining(" · "));
        return language.texts()
                .get(
                        "register.check.headRow",
                        line.number(),
                        cells.length() > LONGEST_HEAD
                                ? cells.substring(0, LONGEST_HEAD) + "…"
                                : cells);
    }

    private void looked(@Nullable NamedTable table) {
        if (table == null) {
            return;
        }
        Texts texts = language.texts();
        String named =
                table.sheets().stream()
                        .filter(s -> s.number() == table.sheet())
                        .map(Probe.Sheet::name)
                        .findFirst()
                        .orElse(texts.get("register.title"));
        what.setText(
                texts.get("register.check.what", named, table.names().size(), table.headerRow()));
        show(sheetRow, table.sheets().size() > 1);
        sheetHint.setText(texts.get("imports.check.sheetHint", table.sheets().size()));
        sheet.getItems().setAll(table.sheets());
        table.sheets().stream()
                .filter(s -> s.number() == table.sheet())
                .findFirst()
                .ifPresent(sheet::setValue);
        head.getItems().setAll(table.heads());
        table.heads().stream()
                .filter(line -> line.number() == table.headerRow())
                .findFirst()
                .ifPresent(head::setValue);
    }

    /** Known columns and those with anything in them; a sheet may have hundreds that are empty. */
    private void columns() {
        columns.getChildren().clear();
        int place = 0;
        for (MappedColumn<RegisterField> column : model.columns()) {
            place++;
            boolean used = !column.name().isBlank() || !column.sample().isEmpty();
            boolean room = columns.getChildren().size() < MOST_COLUMNS;
            if (used && (room || column.fieldProperty().get() != null)) {
                columns.getChildren()
                        .add(
                                card(
                                        column,
                                        place,
                                        List.of(RegisterField.values()),
                                        language.texts(),
                                        "register.field"));
            }
        }
    }

    private void rows() {
        Texts texts = language.texts();
        number.setCellValueFactory(row -> text("" + row.getValue().number()));
        name.setCellValueFactory(row -> text(row.getValue().name()));
        fate.setCellValueFactory(row -> text(texts.name("register.fate", row.getValue().fate())));
        why.setCellValueFactory(row -> text(model.words(row.getValue())));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.setItems(model.rows());
        // Remarks are often longer than their column.
        detail.textProperty()
                .bind(
                        rows.getSelectionModel()
                                .selectedItemProperty()
                                .map(row ->
                                        texts.get(
                                                "imports.past.row", row.number(), model.words(row)))
                                .orElse(""));
        only(detail, detail.textProperty().isNotEmpty());
        model.rows()
                .addListener(
                        (ListChangeListener<RegisterPlan.Shown>)
                                _ -> rows.getSelectionModel().selectFirst());
        all.selectedProperty().bindBidirectional(model.allProperty());
        var chosen = rows.getSelectionModel().getSelectedItems();
        for (Button button : List.of(anyway, leave)) {
            button.disableProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    () -> chosen.stream().noneMatch(RegisterPlan.Shown::open),
                                    chosen));
        }
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private void planned(@Nullable RegisterPlan plan) {
        if (plan == null) {
            return;
        }
        RegisterPlan.Figures counted = plan.figures();
        List<RegisterViewModel.Figure> counts = model.figures();
        for (GridPane grid : List.of(figures, doneFigures)) {
            fill(grid, counts.subList(0, BROUGHT));
        }
        fill(left, counts.subList(BROUGHT, counts.size()));
        copy.setDisable(counted.refused() + counted.here() == 0);
        store.setDisable(counted.cases() == 0);
        store.setText(
                counted.cases() == 0
                        ? language.texts().get("imports.review.nothing")
                        : language.texts().get("register.review.store", counted.cases()));
    }

    private static void fill(GridPane grid, List<RegisterViewModel.Figure> some) {
        lines(grid, some, RegisterViewModel.Figure::name, figure -> "" + figure.count());
    }

    private void past() {
        past.getChildren().setAll(model.past().stream().map(this::pastLine).toList());
    }

    private Node pastLine(RegisterRun run) {
        Texts texts = language.texts();
        boolean undone = run.undoneAt() != null;
        Label words =
                new Label(
                        texts.get(
                                undone ? "register.past.undone" : "register.past.line",
                                WHEN.format(run.importedAt().atZone(zone)),
                                run.file(),
                                run.figures().cases(),
                                run.importedBy(),
                                run.stayed()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.getStyleClass().add("import-buttons");
        if (undone) {
            words.getStyleClass().add("muted");
        } else {
            Button back = new Button(texts.get("register.past.undo"));
            back.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            back.setOnAction(_ -> model.undo(run));
            line.getChildren().add(back);
        }
        return line;
    }

    @Override
    public void shown() {
        model.load();
    }

    @FXML
    private void onChoose() {
        model.choose();
    }

    @FXML
    private void onCancelWork() {
        model.running().cancel();
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
    private void onAnyway() {
        model.take(List.copyOf(rows.getSelectionModel().getSelectedItems()), true);
    }

    @FXML
    private void onLeave() {
        model.take(List.copyOf(rows.getSelectionModel().getSelectedItems()), false);
    }

    @FXML
    private void onCopy() {
        model.saveCopy();
    }

    @FXML
    private void onStore() {
        model.store();
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
