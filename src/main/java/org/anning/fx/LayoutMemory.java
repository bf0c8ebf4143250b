package org.anning.fx;

import javafx.beans.value.ObservableNumberValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Remembers for every screen how a person set it up: widths, order and sorting of columns, where
 * the dividers stand, and which parts are shown (menu items with the style class {@code
 * remembered}). Only names of screens and columns and numbers are kept, nothing of what stands in
 * them.
 */
public final class LayoutMemory {

    /** Where it is kept; a key that was never kept has "". */
    public interface Store {

        String get(String key);

        void set(String key, String value);
    }

    /** At 100 per cent; what is kept is as wide as it would be there. */
    private static final double USUAL = 100;

    private static final double LEAST_WIDTH = 20;
    private static final double MOST_WIDTH = 4000;

    private final Store store;
    private final ObservableNumberValue percent;

    /**
     * @param percent the scale of the windows
     */
    public LayoutMemory(Store store, ObservableNumberValue percent) {
        this.store = store;
        this.percent = percent;
    }

    /** Sets a screen up as it was left, and keeps what a person changes in it. */
    void connect(Class<?> screen, Parent root) {
        Map<String, Integer> seen = new HashMap<>();
        for (Node node : FieldLabels.all(root)) {
            if (node instanceof TableView<?> table) {
                ColumnWidths.follow(table, percent);
            }
            if (node instanceof TableView<?> table && named(table)) {
                String key = key(screen, Objects.requireNonNullElse(table.getId(), "table"), seen);
                restore(table, store.get(key));
                watch(table, key, () -> of(table));
                sortAgain(table);
            } else if (node instanceof SplitPane split) {
                String key = key(screen, "split", seen);
                restore(split, store.get(key));
                watch(split, key, () -> of(split));
            } else if (node instanceof MenuButton menu) {
                menu.getItems().stream()
                        .filter(item -> item.getStyleClass().contains("remembered"))
                        .map(CheckMenuItem.class::cast)
                        .forEach(item -> remember(item, key(screen, item.getId(), seen)));
            }
        }
    }

    private void remember(CheckMenuItem part, String key) {
        String kept = store.get(key);
        if (!kept.isEmpty()) {
            part.setSelected(Boolean.parseBoolean(kept));
        }
        part.selectedProperty().addListener((_, _, shown) -> store.set(key, String.valueOf(shown)));
    }

    private static boolean named(TableView<?> table) {
        return !table.getColumns().isEmpty()
                && table.getColumns().stream().allMatch(c -> c.getId() != null);
    }

    private static String key(Class<?> screen, String name, Map<String, Integer> seen) {
        int number = seen.merge(name, 1, Integer::sum);
        return screen.getSimpleName() + "." + name + (number == 1 ? "" : number);
    }

    /**
     * What a person changes begins and ends with the mouse; what a window's size does, does not.
     */
    private void watch(Node node, String key, Supplier<String> now) {
        String[] before = {""};
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> before[0] = now.get());
        EventHandler<MouseEvent> keep =
                _ -> {
                    if (!now.get().equals(before[0])) {
                        store.set(key, now.get());
                    }
                };
        // Sorting and reordering happen in handlers of the released and of the clicked mouse.
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, keep);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, keep);
    }

    /** Rows that are read afresh stand in the order that the heading shows. */
    private static void sortAgain(TableView<?> table) {
        ListChangeListener<Object> sort =
                change -> {
                    boolean fresh = false;
                    while (change.next()) {
                        fresh |= change.wasAdded() && !change.wasPermutated();
                    }
                    if (fresh && !table.getSortOrder().isEmpty()) {
                        javafx.application.Platform.runLater(table::sort);
                    }
                };
        table.itemsProperty()
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removeListener(sort);
                    }
                    if (now != null) {
                        now.addListener(sort);
                    }
                });
        if (table.getItems() != null) {
            table.getItems().addListener(sort);
        }
    }

    private String of(TableView<?> table) {
        return table.getColumns().stream()
                .map(column ->
                        String.format(
                                Locale.ROOT,
                                "%s:%.0f%s",
                                column.getId(),
                                column.getWidth() * USUAL / percent.doubleValue(),
                                sorted(table, column)))
                .collect(Collectors.joining(" "));
    }

    private static String sorted(TableView<?> table, TableColumn<?, ?> column) {
        return table.getSortOrder().isEmpty() || table.getSortOrder().getFirst() != column
                ? ""
                : column.getSortType() == SortType.ASCENDING ? ":up" : ":down";
    }

    private <T> void restore(TableView<T> table, String kept) {
        List<TableColumn<T, ?>> columns = new ArrayList<>(table.getColumns());
        List<TableColumn<T, ?>> order = new ArrayList<>();
        for (String part : kept.split(" ")) {
            String[] words = part.split(":");
            if (words.length < 2 || !words[1].matches("\\d{1,5}")) {
                continue;
            }
            columns.stream()
                    .filter(c -> c.getId().equals(words[0]) && !order.contains(c))
                    .findFirst()
                    .ifPresent(column -> {
                        order.add(column);
                        widen(column, Double.parseDouble(words[1]));
                        if (words.length > 2 && column.isSortable()) {
                            column.setSortType(
                                    words[2].equals("up")
                                            ? SortType.ASCENDING
                                            : SortType.DESCENDING);
                            table.getSortOrder().setAll(List.of(column));
                        }
                    });
        }
        if (!order.isEmpty()) {
            columns.stream().filter(c -> !order.contains(c)).forEach(order::add);
            table.getColumns().setAll(order);
        }
    }

    /** A column whose user data is its width at the usual size is widened by its own screen. */
    private void widen(TableColumn<?, ?> column, double usual) {
        double width = Math.clamp(usual, LEAST_WIDTH, MOST_WIDTH);
        if (column.getUserData() instanceof Double) {
            column.setUserData(width);
        } else {
            column.setPrefWidth(width * percent.doubleValue() / USUAL);
        }
    }

    private static String of(SplitPane split) {
        return Arrays.stream(split.getDividerPositions())
                .mapToObj(at -> String.format(Locale.ROOT, "%.3f", at))
                .collect(Collectors.joining(" "));
    }

    private static void restore(SplitPane split, String kept) {
        double[] positions =
                Arrays.stream(kept.split(" "))
                        .filter(part -> part.matches("[01]\\.\\d{3}"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        boolean rising =
                IntStream.range(1, positions.length)
                        .allMatch(i -> positions[i - 1] <= positions[i]);
        if (positions.length == split.getItems().size() - 1 && rising) {
            split.setDividerPositions(positions);
        }
    }
}
