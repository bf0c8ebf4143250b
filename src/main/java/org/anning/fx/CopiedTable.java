package org.anning.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows for a spreadsheet or a document, the first of them the headings. */
public final class CopiedTable {

    private final List<List<String>> rows;

    /**
     * @param rows the headings, then the rows; cells as {@link #cell} gives them
     */
    public CopiedTable(List<List<String>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The selected rows of a table as they are shown, in the order in which they stand. */
    public static <R> CopiedTable of(TableView<R> table) {
        List<TableColumn<R, ?>> columns =
                table.getVisibleLeafColumns().stream()
                        .filter(column -> column.getText() != null && !column.getText().isBlank())
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> cell(column.getText())).toList());
        table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .forEach(row -> rows.add(columns.stream().map(c -> shown(table, c, row)).toList()));
        return new CopiedTable(rows);
    }

    private static <R, T> String shown(TableView<R> table, TableColumn<R, T> column, int row) {
        TableCell<R, T> drawn = column.getCellFactory().call(column);
        drawn.updateTableView(table);
        drawn.updateTableColumn(column);
        drawn.updateIndex(row);
        String text = drawn.getText();
        return cell(text == null || text.isEmpty() ? words(drawn.getGraphic()) : text);
    }

    private static String words(@Nullable Node node) {
        if (node instanceof Labeled labeled) {
            return labeled.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(CopiedTable::words)
                        .filter(words -> words != null && !words.isBlank())
                        .collect(Collectors.joining(" "))
                : "";
    }

    /** One line, and never something that a spreadsheet would run as a formula. */
    public static String cell(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
        return line.matches("[=+\\-@].*") ? "'" + line : line;
    }

    /** Lines with cells apart by tabs. */
    public String tsv() {
        return rows.stream()
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A table that a word processor takes. */
    public String html() {
        return rows.stream()
                .map(row ->
                        row.stream()
                                .map(cell ->
                                        "<td>"
                                                + cell.replace("&", "&amp;").replace("<", "&lt;")
                                                + "</td>")
                                .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    /** Puts both forms into the clipboard of the system. */
    public void toClipboard() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, tsv(), DataFormat.HTML, html()));
    }
}
