package org.anning.cases.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.cases.CaseRow;
import org.anning.fx.Language;
import org.anning.fx.Screen;

/** Shows {@link TodayViewModel}. */
public final class TodayController implements Screen {

    @FXML private GridPane page;
    @FXML private ColumnConstraints side;
    @FXML private GridPane begin;
    @FXML private Button takeIn;
    @FXML private VBox dueCard;
    @FXML private VBox recentCard;
    @FXML private VBox due;
    @FXML private VBox recent;
    @FXML private Label calm;
    @FXML private Label noCases;
    @FXML private Label backup;

    /** Columns side by side need this width, in em. */
    private static final double WIDE = 48;

    private static final double SIDE = 320;
    private static final double GAP = 24;

    private final TodayViewModel today;
    private final Runnable newInterview;
    private final Language language;
    private Runnable importing = () -> {};
    private ReadOnlyStringProperty lastBackup = new ReadOnlyStringWrapper("");

    TodayController(TodayViewModel today, Runnable newInterview, Language language) {
        this.today = today;
        this.newInterview = newInterview;
        this.language = language;
    }

    @FXML
    private void initialize() {
        today.due().addListener((ListChangeListener<TodayViewModel.Item>) _ -> showDue());
        today.recent().addListener((ListChangeListener<CaseRow>) _ -> showRecent());
        today.loadedProperty().subscribe(_ -> showDue());
        backup.textProperty().bind(lastBackup);
        backup.visibleProperty().bind(backup.textProperty().isNotEmpty());
        backup.managedProperty().bind(backup.visibleProperty());
        page.widthProperty().subscribe(this::arrange);
        calm.fontProperty().subscribe(this::arrange);
    }

    /** With large letters the columns stand below each other: words need their width. */
    private void arrange() {
        boolean narrow = page.getWidth() > 0 && page.getWidth() < WIDE * calm.getFont().getSize();
        page.setHgap(narrow ? 0 : GAP);
        side.setPrefWidth(narrow ? 0 : SIDE);
        side.setMinWidth(narrow ? 0 : SIDE);
        GridPane.setConstraints(takeIn, narrow ? 1 : 0, narrow ? 0 : 1);
        GridPane.setConstraints(dueCard, 0, narrow ? 1 : 0, 1, narrow ? 1 : 4);
        int column = narrow ? 0 : 1;
        GridPane.setConstraints(begin, column, 0);
        GridPane.setConstraints(recentCard, column, narrow ? 2 : 1);
        GridPane.setConstraints(backup, column, narrow ? 3 : 2);
    }

    private void showDue() {
        due.getChildren().setAll(today.due().stream().map(this::line).toList());
        boolean nothing = today.loadedProperty().get() && today.due().isEmpty();
        calm.setVisible(nothing);
        calm.setManaged(nothing);
        boolean empty = today.loadedProperty().get() && today.recent().isEmpty();
        noCases.setVisible(empty);
        noCases.setManaged(empty);
    }

    private HBox line(TodayViewModel.Item item) {
        Label kind = new Label(language.texts().get("cases.today." + item.kind()));
        kind.getStyleClass().addAll("tag", "tag-" + item.kind());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Button open = new Button(item.what());
        open.getStyleClass().addAll("flat", "line");
        open.setMinHeight(Region.USE_PREF_SIZE);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> item.open().run());
        HBox.setHgrow(open, Priority.ALWAYS);
        Label when = new Label(item.when());
        when.getStyleClass().add("text-muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(kind, open, when);
        line.getStyleClass().add("due-line");
        return line;
    }

    private void showRecent() {
        recent.getChildren().setAll(today.recent().stream().map(this::recentLine).toList());
        showDue();
    }

    private Button recentLine(CaseRow row) {
        Button open = new Button(row.clientName() + "  ·  " + row.number());
        open.getStyleClass().addAll("flat", "line");
        open.setMinHeight(Region.USE_PREF_SIZE);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> today.open(row));
        return open;
    }

    /** What brings a file into a case that is asked for. */
    public void offerImport(Runnable importer) {
        importing = importer;
    }

    /** When the last backup was made, in a sentence; to be called before the screen is loaded. */
    public void tellBackup(ReadOnlyStringProperty words) {
        lastBackup = words;
    }

    @FXML
    private void onImport() {
        importing.run();
    }

    @FXML
    private void onNewInterview() {
        newInterview.run();
    }

    @Override
    public void shown() {
        today.load();
    }
}
