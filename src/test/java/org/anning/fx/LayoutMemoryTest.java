package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class LayoutMemoryTest extends FxTest {

    /** A screen with a table and a divider. */
    private static final class Shop extends VBox {
        final TableView<String> table = new TableView<>();
        final SplitPane split = new SplitPane(new Label("a"), new Label("b"));

        Shop() {
            getChildren().addAll(table, split);
            for (String name : List.of("what", "price")) {
                TableColumn<String, String> column = new TableColumn<>(name);
                column.setId(name);
                column.setCellValueFactory(
                        row -> new ReadOnlyStringWrapper(row.getValue() + name.length()));
                table.getColumns().add(column);
            }
        }

        String set() {
            TableColumn<String, ?> first = table.getColumns().getFirst();
            return String.join(
                    " ",
                    table.getColumns().stream().map(TableColumn::getId).toList().toString(),
                    String.valueOf(Math.round(first.getPrefWidth())),
                    table.getSortOrder().stream()
                            .map(c -> c.getId() + c.getSortType())
                            .toList()
                            .toString(),
                    String.valueOf(split.getDividerPositions()[0]),
                    table.getItems().toString());
        }
    }

    private final Map<String, String> kept = new HashMap<>();

    private LayoutMemory memory(int percent) {
        return new LayoutMemory(
                new LayoutMemory.Store() {
                    @Override
                    public String get(String key) {
                        return kept.getOrDefault(key, "");
                    }

                    @Override
                    public void set(String key, String value) {
                        kept.put(key, value);
                    }
                },
                new SimpleIntegerProperty(percent));
    }

    private static void mouse(Node node, Runnable change) {
        press(node, MouseEvent.MOUSE_PRESSED);
        change.run();
        press(node, MouseEvent.MOUSE_RELEASED);
    }

    private static void press(Node node, javafx.event.EventType<MouseEvent> type) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    @Test
    void aScreenIsSetUpAsItWasLeftAndRowsReadAfreshAreSorted() {
        Shop[] shop = new Shop[1];
        show(
                _ -> {
                    shop[0] = new Shop();
                    memory(100).connect(Shop.class, shop[0]);
                    return shop[0];
                },
                800,
                600);
        onFx(() -> {
            Shop first = shop[0];
            mouse(
                    first.table,
                    () -> {
                        TableColumn<String, ?> price = first.table.getColumns().getLast();
                        price.setPrefWidth(240);
                        first.table
                                .getColumns()
                                .setAll(List.of(price, first.table.getColumns().getFirst()));
                        price.setSortType(SortType.DESCENDING);
                        first.table.getSortOrder().setAll(List.of(price));
                        first.applyCss();
                        first.layout();
                    });
            mouse(first.split, () -> first.split.setDividerPositions(0.25));
        });
        assertEquals(2, kept.size(), kept.toString());

        Shop again =
                onFx(() -> {
                    Shop made = new Shop();
                    memory(200).connect(Shop.class, made);
                    made.table.getItems().setAll("a", "c", "b");
                    return made;
                });
        settle();
        assertEquals("[price, what] 480 [priceDESCENDING] 0.25 [c, b, a]", onFx(() -> again.set()));
    }

    @Test
    void whatNobodyChangedOrCanReadIsLeftAlone() {
        kept.put("Shop.table", "price:wide nothing:30 :::");
        kept.put("Shop.split", "0.900 0.100");
        String before = onFx(() -> new Shop().set());

        Shop shop =
                onFx(() -> {
                    Shop made = new Shop();
                    memory(100).connect(Shop.class, made);
                    mouse(made.table, () -> {});
                    return made;
                });

        assertEquals(before, onFx(() -> shop.set()));
        assertEquals("price:wide nothing:30 :::", kept.get("Shop.table"));
    }

    @Test
    void aPartThatWasFoldedAwayIsFoldedAwayTheNextTime() {
        onFx(() -> {
            CheckMenuItem before = part("pictures");
            memory(100).connect(Shop.class, new VBox(new MenuButton("show", null, before)));
            assertTrue(before.isSelected());
            before.setSelected(false);

            CheckMenuItem after = part("pictures");
            CheckMenuItem other = part("figures");
            memory(100).connect(Shop.class, new VBox(new MenuButton("show", null, after, other)));
            assertFalse(after.isSelected());
            assertTrue(other.isSelected());
        });
    }

    private static CheckMenuItem part(String id) {
        CheckMenuItem part = new CheckMenuItem(id);
        part.setId(id);
        part.setSelected(true);
        part.getStyleClass().add("remembered");
        return part;
    }
}
