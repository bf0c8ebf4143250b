package org.anning.desk;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import org.anning.common.Texts;
import org.anning.fx.Action;
import org.anning.fx.Action.Where;
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
        for (Where where : Where.values()) {
            Label heading = new Label(texts.name("fx.where", where));
            heading.getStyleClass().add("section-title");
            keys.add(heading, 0, keys.getRowCount(), 2, 1);
            Action.in(where).forEach(action -> row(texts.get(action.nameKey()), action.allShown()));
        }
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
