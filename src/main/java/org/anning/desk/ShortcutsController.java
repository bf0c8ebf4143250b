package org.anning.desk;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import org.anning.common.Texts;
import org.anning.fx.Language;

/** The page of all keys. */
public final class ShortcutsController {

    @FXML private GridPane keys;

    private final Language language;
    private final Runnable close;

    ShortcutsController(Language language, Runnable close) {
        this.language = language;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Texts texts = language.texts();
        for (Action action : Action.values()) {
            row(texts.name("desk.action", action), action.keys().getDisplayText());
        }
        row(texts.get("desk.shortcuts.tabs"), "Alt+1 … Alt+9");
    }

    private void row(String name, String combination) {
        Label shown = new Label(combination);
        shown.getStyleClass().add("key");
        keys.addRow(keys.getRowCount(), new Label(name), shown);
    }

    @FXML
    private void onClose() {
        close.run();
    }
}
