package org.anning.timeline.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.anning.common.YesNo;
import org.anning.fx.Language;
import org.anning.fx.SeverityMark;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The list of entries as a table; exact words stay folded until they are opened. */
final class EntryTable {

    /** The size of the letters for which the widths are given. */
    private static final double USUAL_LETTER = 14;

    /** Rows of one height, in letters: a far jump needs to measure none of those between. */
    private static final double ROW_HEIGHT = 2.3;

    private static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final TableView<EntryRow> table;
    private final TimelineViewModel list;
    private final EntryWords words;
    private final Language language;

    /**
     * @param measure something with letters of the table's size: columns widen with them
     */
    EntryTable(
            TableView<EntryRow> table,
            TimelineViewModel list,
            EntryWords words,
            Language language,
            Labeled measure) {
        this.table = table;
        this.list = list;
        this.words = words;
        this.language = language;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new Row());
        TableColumn<EntryRow, EntryRow> severity = column("severity", 116);
        severity.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        severity.setCellFactory(_ -> new SeverityCell());
        severity.setComparator(Comparator.comparingInt(list::severity));
        TableColumn<EntryRow, EntryRow> time = column("time", 200);
        time.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        time.setCellFactory(_ -> new TextCell(row -> words.time(row.facts().time())));
        time.setComparator(Comparator.comparing(row -> row.facts().time().from()));
        TableColumn<EntryRow, EntryRow> said = column("words", 200);
        said.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        said.setCellFactory(_ -> new WordsCell());
        said.setSortable(false);
        table.getColumns()
                .setAll(
                        List.of(
                                severity,
                                time,
                                text("way", 130, row -> words.way(row.facts())),
                                text("people", 150, row -> words.people(row.facts())),
                                text("conduct", 170, row -> words.conducts(row.facts())),
                                said,
                                text(
                                        "number",
                                        120,
                                        row ->
                                                Objects.requireNonNullElse(
                                                        row.facts().number(),
                                                        Objects.requireNonNullElse(
                                                                row.facts().imAccount(), ""))),
                                text("proof", 84, this::proof),
                                text(
                                        "lender",
                                        110,
                                        row -> list.lenderName(row.facts().lenderId()))));
        measure.fontProperty().subscribe(font -> widen(table, font.getSize()));
    }

    private <T> TableColumn<EntryRow, T> column(String name, double width) {
        TableColumn<EntryRow, T> column = new TableColumn<>();
        column.textProperty().bind(language.text("timeline.column." + name));
        column.setUserData(width);
        column.setId("column-" + name);
        return column;
    }

    private TableColumn<EntryRow, String> text(
            String name, double width, Function<EntryRow, String> words) {
        TableColumn<EntryRow, String> column = column(name, width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    private String proof(EntryRow row) {
        ContactFacts facts = row.facts();
        YesNo proved = list.proved(row) ? YesNo.YES : facts.proved();
        return proved == YesNo.UNKNOWN
                ? ""
                : language.texts().get("timeline.proof." + proved.code());
    }

    private static void widen(TableView<?> table, double letter) {
        for (TableColumn<?, ?> column : table.getColumns()) {
            column.setPrefWidth((Double) column.getUserData() * letter / USUAL_LETTER);
        }
        table.setFixedCellSize(Math.rint(ROW_HEIGHT * letter));
    }

    /** Folds and unfolds what is shown, after the wish for it changed. */
    void refresh() {
        table.refresh();
    }

    private static final class Row extends TableRow<EntryRow> {
        private final Tooltip tip = new Tooltip();

        @Override
        protected void updateItem(@Nullable EntryRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean struck = row != null && !empty && row.struck();
            pseudoClassStateChanged(STRUCK, struck);
            String why = row != null && struck ? row.struckWhy() : null;
            tip.setText(why);
            setTooltip(why == null ? null : tip);
        }
    }

    private static final class TextCell extends TableCell<EntryRow, EntryRow> {
        private final Function<EntryRow, String> words;

        TextCell(Function<EntryRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable EntryRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : words.apply(row));
        }
    }

    /**
     * Has a mark of each level that it showed and never gives one another: a changed style would be
     * looked up again in every frame while the list is scrolled.
     */
    private final class SeverityCell extends TableCell<EntryRow, EntryRow> {
        private final @Nullable SeverityMark[] marks = new SeverityMark[SeverityMark.MOST + 1];
        private final StackPane place = new StackPane();

        SeverityCell() {
            place.setAlignment(Pos.CENTER_LEFT);
            setGraphic(place);
        }

        @Override
        protected void updateItem(@Nullable EntryRow row, boolean empty) {
            super.updateItem(row, empty);
            place.setVisible(!empty && row != null);
            if (empty || row == null) {
                return;
            }
            int level = list.severity(row);
            SeverityMark shown = mark(level);
            shown.setText(
                    language.texts()
                            .get(
                                    row.struck()
                                            ? "timeline.list.struck"
                                            : "timeline.severity." + level));
            for (Node mark : place.getChildren()) {
                mark.setVisible(mark == shown);
            }
        }

        private SeverityMark mark(int level) {
            SeverityMark mark = marks[level];
            if (mark == null) {
                mark = new SeverityMark();
                mark.setLevel(level);
                mark.setMinWidth(Region.USE_PREF_SIZE);
                marks[level] = mark;
                place.getChildren().add(mark);
            }
            return mark;
        }
    }

    private final class WordsCell extends TableCell<EntryRow, EntryRow> {
        private final Tooltip tip = new Tooltip();

        WordsCell() {
            getStyleClass().add("words-cell");
            setOnMouseClicked(event -> {
                EntryRow row = getItem();
                if (row != null && row.facts().words() != null && event.getClickCount() == 1) {
                    list.toggleWords(row);
                    refresh();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable EntryRow row, boolean empty) {
            super.updateItem(row, empty);
            String exact = empty || row == null ? null : row.facts().words();
            boolean open = exact != null && row != null && list.wordsOpen(row);
            pseudoClassStateChanged(FOLDED, exact != null && !open);
            tip.setText(exact);
            setTooltip(open ? tip : null);
            if (exact != null) {
                setText(
                        open
                                ? language.texts().get("timeline.list.quoted", exact)
                                : language.texts().get("timeline.list.folded", exact.length()));
            } else {
                setText(
                        empty || row == null
                                ? ""
                                : Objects.requireNonNullElse(row.facts().account(), ""));
            }
        }
    }
}
