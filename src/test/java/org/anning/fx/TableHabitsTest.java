package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.anning.common.Lang;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TableHabitsTest extends FxTest {

    private final List<String> told = new ArrayList<>();

    private static TableView<String> table() {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> name = new TableColumn<>("姓名");
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        TableColumn<String, String> mark = new TableColumn<>("标记");
        mark.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        mark.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(String item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty ? null : new Label("标 " + item.length()));
                    }
                });
        table.getColumns().setAll(List.of(name, mark));
        table.getItems().setAll("白露", "=1+1", "a<b", "小满");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectIndices(2, 0, 1);
        table.setAccessibleText("表");
        return table;
    }

    @Test
    void selectedRowsGoToTheClipboardAsTextAndAsATable() {
        TableView<String> table = onFx(TableHabitsTest::table);
        Stage stage = show(_ -> table, 600, 400);
        onFx(() ->
                new TableHabits(new Language(Lang.ZH), () -> told.add("copied"))
                        .install(stage.getScene()));
        onFx(table::requestFocus);

        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        settle();

        assertEquals(List.of("copied"), told);
        assertEquals(
                "姓名\t标记\n白露\t标 2\n'=1+1\t标 4\na<b\t标 3\n",
                onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertTrue(onFx(() -> CopiedTable.of(table).html()).contains("<td>a&lt;b</td>"));
    }
}
