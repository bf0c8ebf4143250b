package org.anning.library.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.library.Change;
import org.anning.library.ContentPack;
import org.anning.library.Difference;
import org.anning.library.LawShelf;
import org.anning.library.TextDiff;
import org.anning.library.TouchedCases;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/** Shows {@link ChangesViewModel}. */
public final class ChangesController implements Screen {

    @FXML private VBox log;
    @FXML private TableView<Change> table;
    @FXML private TableColumn<Change, String> no;
    @FXML private TableColumn<Change, String> at;
    @FXML private TableColumn<Change, String> who;
    @FXML private TableColumn<Change, String> deed;
    @FXML private TableColumn<Change, String> what;
    @FXML private TableColumn<Change, String> why;
    @FXML private Button undo;
    @FXML private Button take;
    @FXML private Label unfit;
    @FXML private Label said;
    @FXML private HBox looking;
    @FXML private ProgressBar progress;

    @FXML private VBox pack;
    @FXML private Label packFrom;
    @FXML private Label packPrint;
    @FXML private Label packDifferences;
    @FXML private ListView<Difference> differences;
    @FXML private Label was;
    @FXML private Label becomes;
    @FXML private Label packCases;
    @FXML private ListView<TouchedCases.Touched> touched;
    @FXML private TextField packWhy;

    private final ChangesViewModel changes;
    private final Language language;
    private final Dialogs dialogs;
    private final Consumer<CaseId> openCase;
    private final RowWords words;
    private @Nullable Job<?> reading;

    ChangesController(
            ChangesViewModel changes,
            Language language,
            Dialogs dialogs,
            Consumer<CaseId> openCase) {
        this.changes = changes;
        this.language = language;
        this.dialogs = dialogs;
        this.openCase = openCase;
        this.words = new RowWords(language.texts(), changes.law());
    }

    private Texts texts() {
        return language.texts();
    }

    @FXML
    private void initialize() {
        column(no, c -> String.valueOf(c.number()));
        column(at, c -> ChangeWords.at(c, changes.zone()));
        column(who, Change::who);
        column(deed, this::deed);
        column(what, c -> ChangeWords.where(texts(), c));
        column(why, Change::why);
        table.setItems(changes.changes());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(c -> undo.setDisable(c == null || !changes.mayUndo(c)));
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        show(looking, false);
        changes.offerProperty().subscribe(this::showOffer);
        differences.setCellFactory(_ -> new DifferenceCell());
        differences.getSelectionModel().selectedItemProperty().subscribe(this::showDifference);
        touched.setCellFactory(_ -> new CaseCell());
        touched.setOnMouseClicked(click -> {
            TouchedCases.Touched chosen = touched.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && chosen != null) {
                openCase.accept(chosen.row().caseId());
            }
        });
    }

    private static void column(TableColumn<Change, String> column, Function<Change, String> words) {
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(words.apply(c.getValue())));
    }

    private String deed(Change change) {
        String name = texts().name("library.deed", change.deed());
        if (change.undoes() != null) {
            name += "  " + texts().get("library.changes.undoes", change.undoes());
        }
        return changes.undoneBy(change)
                .map(by -> texts().get("library.changes.undoneBy", by.number()))
                .map((name + "  ")::concat)
                .orElse(name);
    }

    private static void show(Node node, boolean so) {
        node.setVisible(so);
        node.setManaged(so);
    }

    private void showOffer(ChangesViewModel.@Nullable Offer offer) {
        show(pack, offer != null);
        show(log, offer == null);
        if (offer == null) {
            return;
        }
        ContentPack.Manifest manifest = offer.differences().pack().manifest();
        packFrom.setText(
                texts().get(
                                "library.pack.from",
                                manifest.title(),
                                manifest.madeBy(),
                                manifest.madeAt().atZone(changes.zone()).toLocalDate().toString(),
                                manifest.dataVersion()));
        packPrint.setText(texts().get("library.pack.fingerprint", offer.fingerprint()));
        int count = offer.differences().all().size();
        packDifferences.setText(
                count == 0
                        ? texts().get("library.pack.noDifference")
                        : texts().get("library.pack.differences", count));
        differences.getItems().setAll(offer.differences().all());
        differences.getSelectionModel().selectFirst();
        packCases.setText(
                offer.cases().isEmpty()
                        ? texts().get("library.pack.noCases")
                        : texts().get("library.pack.cases", offer.cases().size()));
        touched.getItems().setAll(offer.cases());
        show(touched, !offer.cases().isEmpty());
        take.setDisable(count == 0 || !changes.mayEdit());
        packWhy.setText(manifest.title());
    }

    private void showDifference(@Nullable Difference chosen) {
        was.setText(chosen == null ? "" : text(chosen, chosen.was()));
        becomes.setText(chosen == null ? "" : text(chosen, chosen.becomes()));
    }

    /** A row by its columns; of a template only the lines that differ. */
    private String text(Difference difference, @Nullable String text) {
        if (text == null) {
            return "";
        }
        String other = text.equals(difference.was()) ? difference.becomes() : difference.was();
        return LawShelf.find(difference.spot().shelf())
                .map(shelf -> cells(shelf, text))
                .orElseGet(() -> TextDiff.onlyIn(text, other == null ? "" : other));
    }

    private String cells(LawShelf shelf, String kept) {
        String[] cells = kept.split("\t", -1);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                lines.append(words.column(shelf.columns().get(i)))
                        .append(texts().lang().pick("：", ": "))
                        .append(cells[i])
                        .append('\n');
            }
        }
        return lines.toString();
    }

    @FXML
    private void onUndo() {
        Change chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            dialogs.ask(
                            texts().get("library.changes.undo"),
                            texts().get("library.changes.undoWhy"),
                            "")
                    .ifPresent(because -> changes.undo(chosen, because));
        }
    }

    @FXML
    private void onExport() {
        FileKind kind = kind();
        dialogs.ask(
                        texts().get("library.changes.export"),
                        texts().get("library.changes.exportTitle"),
                        "")
                .ifPresent(title ->
                        dialogs.chooseSave(
                                        texts().get("library.changes.export"),
                                        "anning" + ContentPack.ENDING,
                                        kind)
                                .ifPresent(file -> changes.write(file, title, this::written)));
    }

    private void written(ChangesViewModel.Written pack) {
        said.setText(
                texts().get(
                                "library.changes.exported",
                                pack.file().toString(),
                                pack.fingerprint()));
    }

    private FileKind kind() {
        return new FileKind(texts().get("library.pack.kindOfFile"), ContentPack.ENDING);
    }

    @FXML
    private void onImport() {
        said.setText("");
        dialogs.chooseOpen(texts().get("library.changes.import"), kind())
                .ifPresent(file -> {
                    Job<ChangesViewModel.Offer> job = changes.read(file);
                    reading = job;
                    progress.progressProperty().bind(job.progressProperty());
                    show(looking, true);
                    job.onEnd(() -> show(looking, false)).start();
                });
    }

    @FXML
    private void onStop() {
        Job<?> job = reading;
        if (job != null) {
            job.cancel();
        }
    }

    @FXML
    private void onTake() {
        changes.take(
                packWhy.getText(),
                change -> said.setText(texts().get("library.pack.taken", change.parts().size())));
    }

    @FXML
    private void onRefuse() {
        changes.refuse();
    }

    @Override
    public void shown() {
        changes.load();
        show(unfit, changes.unfit());
    }

    /** What would change, in one line. */
    private final class DifferenceCell extends ListCell<Difference> {
        @Override
        protected void updateItem(@Nullable Difference item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label tag =
                    new Label(
                            texts().get(
                                            item.isNew()
                                                    ? "library.pack.new"
                                                    : "library.pack.changed"));
            tag.getStyleClass().add("chip");
            HBox line = new HBox(8, tag, new Label(SpotWords.name(texts(), item.spot())));
            line.setAlignment(Pos.CENTER_LEFT);
            VBox both = new VBox(2, line);
            both.setAlignment(Pos.CENTER_LEFT);
            if (item.ownLost()) {
                Label lost = new Label(texts().get("library.pack.ownLost"));
                lost.getStyleClass().add("missing");
                both.getChildren().add(lost);
            }
            setGraphic(both);
        }
    }

    /** A case that is touched, and by what. */
    private final class CaseCell extends ListCell<TouchedCases.Touched> {
        @Override
        protected void updateItem(TouchedCases.@Nullable Touched item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? null
                            : String.join(
                                    "  ",
                                    item.row().number(),
                                    item.row().clientName(),
                                    item.law() ? texts().get("library.pack.caseLaw") : "",
                                    item.papers() ? texts().get("library.pack.casePapers") : ""));
        }
    }
}
