package org.anning.fx;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Lets the columns of a table grow with the letters: what FXML says is their width at the usual
 * size. Where the window no longer has room for all of them, the table scrolls sideways rather than
 * cut its headings off.
 */
final class ColumnWidths {

    private static final double USUAL = 100;

    /** Up to here the table still fits its columns to its own width. */
    private static final double MOST_FITTED = 130;

    private ColumnWidths() {}

    /** A column whose user data is a number is widened by its own screen. */
    static <T> void follow(TableView<T> table, ObservableNumberValue percent) {
        if (table.getColumns().stream().anyMatch(c -> c.getUserData() instanceof Number)) {
            return;
        }
        Callback<TableView.ResizeFeatures, Boolean> fitted = table.getColumnResizePolicy();
        ChangeListener<Number> grown =
                (_, before, now) -> {
                    double by = now.doubleValue() / before.doubleValue();
                    for (TableColumn<T, ?> column : table.getColumns()) {
                        column.setPrefWidth(column.getPrefWidth() * by);
                    }
                    table.setColumnResizePolicy(policy(now, fitted));
                };
        // The scale lives as long as the program; held by it, a table would outlive a lock.
        table.getProperties().put(grown, grown);
        percent.addListener(new WeakChangeListener<>(grown));
        for (TableColumn<T, ?> column : table.getColumns()) {
            column.setPrefWidth(column.getPrefWidth() * percent.doubleValue() / USUAL);
        }
        table.setColumnResizePolicy(policy(percent.getValue(), fitted));
    }

    private static Callback<TableView.ResizeFeatures, Boolean> policy(
            Number percent, Callback<TableView.ResizeFeatures, Boolean> fitted) {
        return percent.doubleValue() > MOST_FITTED ? TableView.UNCONSTRAINED_RESIZE_POLICY : fitted;
    }
}
