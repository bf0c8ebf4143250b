package org.anning.fx;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

import java.util.Optional;

/** What people expect of every table: its selected rows are copied by key and by context menu. */
public final class TableHabits {

    private final Language language;
    private final Runnable copied;

    /**
     * @param copied called when rows were put into the clipboard
     */
    public TableHabits(Language language, Runnable copied) {
        this.language = language;
        this.copied = copied;
    }

    /** Gives the habits to all tables of a scene that do not have their own. */
    public void install(Scene scene) {
        // Handlers of the scene come last: a table that copies or has a menu by itself keeps it.
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Action.COPY_ROWS.fits(event)) {
                        chosen(event.getTarget())
                                .ifPresent(table -> {
                                    copy(table);
                                    event.consume();
                                });
                    }
                });
        scene.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event ->
                        chosen(event.getTarget())
                                .filter(table -> table.getContextMenu() == null)
                                .ifPresent(table -> {
                                    offer(table, event);
                                    event.consume();
                                }));
    }

    private static Optional<TableView<?>> chosen(EventTarget target) {
        if (target instanceof TextInputControl) {
            return Optional.empty();
        }
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableView<?> table) {
                return Optional.<TableView<?>>of(table)
                        .filter(t -> !t.getSelectionModel().isEmpty());
            }
        }
        return Optional.empty();
    }

    private void offer(TableView<?> table, ContextMenuEvent event) {
        MenuItem item =
                new MenuItem(
                        language.texts().get(Action.COPY_ROWS.nameKey())
                                + "  "
                                + Action.COPY_ROWS.shown());
        item.setOnAction(_ -> copy(table));
        ContextMenu menu = new ContextMenu(item);
        menu.setAutoHide(true);
        menu.show(table, event.getScreenX(), event.getScreenY());
    }

    private void copy(TableView<?> table) {
        CopiedTable.of(table).toClipboard();
        copied.run();
    }
}
