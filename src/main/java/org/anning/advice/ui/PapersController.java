package org.anning.advice.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.advice.PaperFacts;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.DragOut;
import org.anning.fx.Language;
import org.anning.fx.Screen;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Shows {@link PapersViewModel}. */
public final class PapersController implements Screen {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @FXML private TableView<Stored<PaperFacts>> table;
    @FXML private TableColumn<Stored<PaperFacts>, String> at;
    @FXML private TableColumn<Stored<PaperFacts>, String> paper;
    @FXML private TableColumn<Stored<PaperFacts>, String> recipient;
    @FXML private TableColumn<Stored<PaperFacts>, String> form;
    @FXML private TableColumn<Stored<PaperFacts>, String> by;
    @FXML private Label versions;
    @FXML private TableColumn<Stored<PaperFacts>, String> changed;
    @FXML private Label stale;
    @FXML private VBox side;
    @FXML private FlowPane out;
    @FXML private Button print;
    @FXML private Button save;
    @FXML private Label note;

    private final PapersViewModel papers;
    private final Language language;
    private final ZoneId zone;

    PapersController(PapersViewModel papers, Language language, ZoneId zone) {
        this.papers = papers;
        this.language = language;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        column(at, p -> AT.format(p.printedAt().atZone(zone)));
        column(paper, PaperFacts::title);
        column(recipient, p -> texts().name("advice.recipient", p.recipient()));
        column(form, this::form);
        column(by, PaperFacts::printedBy);
        changed.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        papers.changedIn(row.getValue()).isEmpty()
                                ? ""
                                : texts().get("advice.papers.stale")));
        table.setItems(papers.papers());
        papers.papers()
                .addListener(
                        (ListChangeListener<Stored<PaperFacts>>)
                                _ -> table.getSelectionModel().selectFirst());
        Label empty = new Label(texts().get("advice.papers.empty"));
        empty.setWrapText(true);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        table.setPlaceholder(empty);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    List<String> titles = chosen == null ? List.of() : papers.changedIn(chosen);
                    stale.setText(
                            titles.isEmpty()
                                    ? ""
                                    : texts().get(
                                                    "advice.papers.staleWhy",
                                                    String.join(
                                                            texts().get("advice.words.comma"),
                                                            titles)));
                    versions.setText(chosen == null ? "" : versions(chosen.value()));
                    if (chosen != null) {
                        papers.open(chosen);
                    }
                });
        PagesPane pages = new PagesPane(papers.pages(), language);
        VBox.setVgrow(pages, Priority.ALWAYS);
        side.getChildren().add(pages);
        DragOut handle =
                new DragOut(
                        texts().get("advice.papers.drag"),
                        texts().get("advice.papers.drag.copy"),
                        papers::outside);
        handle.disableProperty().bind(papers.openProperty().isNull());
        out.getChildren().add(handle);
        print.disableProperty().bind(papers.openProperty().isNull());
        save.disableProperty().bind(papers.openProperty().isNull());
        versions.managedProperty().bind(versions.textProperty().isNotEmpty());
        stale.managedProperty().bind(stale.textProperty().isNotEmpty());
        note.textProperty().bind(papers.noteProperty());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
    }

    private Texts texts() {
        return language.texts();
    }

    private String versions(PaperFacts facts) {
        return texts().get("advice.papers.versions", facts.textVersion(), facts.dataVersion());
    }

    private String form(PaperFacts facts) {
        String lang = texts().name("advice.lang", facts.lang());
        String pages = texts().get("advice.papers.pages", facts.pages());
        return String.join(
                texts().get("advice.words.comma"),
                facts.largePrint()
                        ? new String[] {lang, texts().get("advice.papers.large"), pages}
                        : new String[] {lang, pages});
    }

    private static void column(
            TableColumn<Stored<PaperFacts>, String> column, Function<PaperFacts, String> words) {
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(words.apply(row.getValue().value())));
    }

    @FXML
    private void onPrint() {
        papers.print();
    }

    @FXML
    private void onSave() {
        papers.save();
    }

    @Override
    public void shown() {
        papers.load();
    }
}
