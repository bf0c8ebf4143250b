package org.anning.library.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.fx.DateField;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.law.Mark;
import org.anning.library.Change;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.library.Spot;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows {@link LawDataViewModel}. */
public final class LawDataController implements Screen {

    @FXML private ListView<Optional<LawShelf>> shelves;
    @FXML private TextField search;
    @FXML private DateField asAt;
    @FXML private ComboBox<Optional<Mark>> mark;
    @FXML private Button add;
    @FXML private Label count;
    @FXML private TableView<LawRow> table;
    @FXML private TableColumn<LawRow, LawRow> what;
    @FXML private TableColumn<LawRow, String> from;
    @FXML private TableColumn<LawRow, String> to;
    @FXML private TableColumn<LawRow, LawRow> sure;
    @FXML private TableColumn<LawRow, String> lastChecked;
    @FXML private VBox detail;
    @FXML private FlowPane deeds;

    private final LawDataViewModel data;
    private final Language language;
    private final Dialogs dialogs;
    private final RowWords words;
    private final Consumer<RowForm> openForm;
    private final Consumer<Spot> openTemplate;

    LawDataController(
            LawDataViewModel data,
            Language language,
            Dialogs dialogs,
            Consumer<RowForm> openForm,
            Consumer<Spot> openTemplate) {
        this.data = data;
        this.language = language;
        this.dialogs = dialogs;
        this.words = new RowWords(language.texts(), data.law());
        this.openForm = openForm;
        this.openTemplate = openTemplate;
    }

    private Texts texts() {
        return language.texts();
    }

    @FXML
    private void initialize() {
        shelves.getItems().add(Optional.empty());
        LawShelf.all().forEach(shelf -> shelves.getItems().add(Optional.of(shelf)));
        shelves.setCellFactory(_ -> new ShelfCell());
        shelves.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        data.shelfProperty().set(chosen.orElse(null));
                    }
                });
        data.shelfProperty()
                .subscribe(shelf -> shelves.getSelectionModel().select(Optional.ofNullable(shelf)));
        search.textProperty().bindBidirectional(data.searchProperty());
        asAt.valueProperty().bindBidirectional(data.asAtProperty());
        showMarks();
        what.setCellValueFactory(r -> new SimpleObjectProperty<>(r.getValue()));
        what.setCellFactory(_ -> new WhatCell());
        from.setCellValueFactory(r -> text(first(r.getValue(), "from", "day")));
        to.setCellValueFactory(r -> text(r.getValue().cell("to")));
        sure.setCellValueFactory(r -> new SimpleObjectProperty<>(r.getValue()));
        sure.setCellFactory(_ -> new MarkCell());
        lastChecked.setCellValueFactory(r -> text(r.getValue().cell("last checked")));
        table.setItems(data.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        data.open(row);
                    }
                });
        data.rows().addListener((ListChangeListener<LawRow>) _ -> showCount());
        data.detailProperty().subscribe(this::showDetail);
        showCount();
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private static String first(LawRow row, String... columns) {
        for (String column : columns) {
            if (row.shelf().has(column)) {
                return row.cell(column);
            }
        }
        return "";
    }

    private void showMarks() {
        mark.getItems().add(Optional.empty());
        for (Mark one : Mark.values()) {
            mark.getItems().add(Optional.of(one));
        }
        mark.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<Mark> chosen) {
                        return chosen == null || chosen.isEmpty()
                                ? texts().get("library.law.anyMark")
                                : texts().name("law.mark", chosen.get());
                    }

                    @Override
                    public Optional<Mark> fromString(String text) {
                        return Optional.empty();
                    }
                });
        data.markProperty().subscribe(m -> mark.setValue(Optional.ofNullable(m)));
        mark.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        data.markProperty().set(chosen.orElse(null));
                    }
                });
    }

    private void showCount() {
        count.setText(texts().get("library.law.count", data.rows().size()));
        add.setVisible(data.mayEdit() && data.shelfProperty().get() != null);
        add.setManaged(add.isVisible());
    }

    private void showDetail(LawDataViewModel.@Nullable Detail now) {
        detail.getChildren().clear();
        deeds.getChildren().clear();
        if (now == null) {
            detail.getChildren().add(line("library.law.choose", "muted"));
            return;
        }
        LawRow row = now.row();
        Label title = wrapped(words.title(row));
        title.getStyleClass().add("card-title");
        detail.getChildren().add(title);
        FlowPane chips = new FlowPane(8, 4);
        row.mark().ifPresent(m -> chips.getChildren().add(markLabel(m)));
        chips.getChildren()
                .add(chip(texts().get(now.own() ? "library.law.own" : "library.law.shipped")));
        detail.getChildren().add(chips);
        showCells(row);
        field("library.law.issuer", now.issuer(texts().lang()));
        showCiting(now);
        showHistory(now.of().history());
        showDeeds(row);
    }

    private void showCells(LawRow row) {
        Lang lang = texts().lang();
        // Both languages of a text stand below each other, the window's own first.
        List<String> later = new ArrayList<>();
        for (String column : row.shelf().columns()) {
            boolean other =
                    column.equals(lang.pick("en", "zh"))
                            || column.endsWith(lang.pick(" en", " zh"));
            if (other) {
                later.add(column);
            } else if (!column.equals("mark")) {
                value(words.column(column), words.cell(row, column));
            }
        }
        later.forEach(column -> value(words.column(column), row.cell(column)));
    }

    private void showCiting(LawDataViewModel.Detail now) {
        if (!now.row().shelf().file().equals(LawShelf.PROVISIONS)) {
            return;
        }
        field(
                "library.law.usedBy",
                now.of().rows().isEmpty()
                        ? texts().get("library.law.usedByNone")
                        : String.join(
                                "\n",
                                now.of().rows().stream()
                                        .map(r -> words.shelf(r.shelf()) + "  " + words.title(r))
                                        .toList()));
        detail.getChildren().add(line("library.law.usedByTemplates", "field-label"));
        if (now.of().templates().isEmpty()) {
            detail.getChildren().add(line("library.law.usedByNone"));
        }
        for (Spot template : now.of().templates()) {
            Button open = new Button(TemplateWords.title(texts(), template));
            open.getStyleClass().addAll("flat", "line");
            open.setWrapText(true);
            open.setOnAction(_ -> openTemplate.accept(template));
            detail.getChildren().add(open);
        }
        field(
                "library.law.usedByPapers",
                now.of().papers().isEmpty()
                        ? texts().get("library.law.usedByNone")
                        : texts().get(
                                        "library.law.usedByPapersCount",
                                        now.of().papers().size(),
                                        now.of().papers().stream()
                                                .map(p -> p.caseId())
                                                .distinct()
                                                .count()));
    }

    private void showHistory(List<Change> history) {
        if (!history.isEmpty()) {
            field(
                    "library.law.history",
                    String.join(
                            "\n",
                            history.stream()
                                    .map(c -> ChangeWords.line(texts(), c, data.zone()))
                                    .toList()));
        }
    }

    private void showDeeds(LawRow row) {
        if (!data.mayEdit()) {
            detail.getChildren().add(line("library.law.mayNot", "hint"));
            return;
        }
        deed("library.law.correct", () -> openForm.accept(RowForm.correct(row)));
        if (row.shelf().has("from") && row.shelf().has("to")) {
            deed("library.law.succeed", () -> openForm.accept(RowForm.succeed(row, data.today())));
        }
        if (row.shelf().has("mark")) {
            deed(
                    "library.law.checked",
                    () ->
                            dialogs.ask(
                                            texts().get("library.law.checked"),
                                            texts().get("library.row.why"),
                                            "")
                                    .ifPresent(why -> data.checked(row, why)));
        }
    }

    private void deed(String key, Runnable deed) {
        Button button = new Button(texts().get(key));
        button.setOnAction(_ -> deed.run());
        deeds.getChildren().add(button);
    }

    private void field(String key, String value) {
        value(texts().get(key), value);
    }

    private void value(String name, String value) {
        if (!value.isEmpty()) {
            Label label = wrapped(name);
            label.getStyleClass().add("field-label");
            Label text = wrapped(value);
            detail.getChildren().add(new VBox(2, label, text));
        }
    }

    private Label line(String key, String... classes) {
        Label label = wrapped(texts().get(key));
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label chip(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("chip");
        return label;
    }

    private Label markLabel(Mark one) {
        Label label = new Label(texts().name("law.mark", one));
        label.getStyleClass().addAll("mark", "mark-" + one.name().toLowerCase(Locale.ROOT));
        return label;
    }

    @FXML
    private void onAdd() {
        LawShelf shelf = data.shelfProperty().get();
        if (shelf != null) {
            openForm.accept(RowForm.add(shelf, data.today()));
        }
    }

    @Override
    public void shown() {
        data.load();
        search.requestFocus();
    }

    /** The name of a table. */
    private final class ShelfCell extends ListCell<Optional<LawShelf>> {
        @Override
        protected void updateItem(@Nullable Optional<LawShelf> item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? null
                            : item.map(words::shelf).orElse(texts().get("library.shelf.all")));
        }
    }

    /** What a row is about, and below it what it says. */
    private final class WhatCell extends TableCell<LawRow, LawRow> {
        @Override
        protected void updateItem(@Nullable LawRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Label title = new Label(words.shortTitle(row));
            VBox both = new VBox(2, title);
            String text = words.text(row);
            if (!text.isBlank()) {
                Label below = new Label(text);
                below.getStyleClass().add("hint");
                both.getChildren().add(below);
            }
            both.getStyleClass().add("two-lines");
            setGraphic(both);
        }
    }

    /** How sure a row is, as a word and a shape. */
    private final class MarkCell extends TableCell<LawRow, LawRow> {
        @Override
        protected void updateItem(@Nullable LawRow row, boolean empty) {
            super.updateItem(row, empty);
            Node shown =
                    empty || row == null
                            ? null
                            : row.mark().map(LawDataController.this::markLabel).orElse(null);
            setGraphic(shown);
        }
    }
}
