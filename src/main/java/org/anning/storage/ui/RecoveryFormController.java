package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.fx.Screen;

import java.util.function.Consumer;

/** A new recovery key, to be written down before it is put in force. */
public final class RecoveryFormController implements Screen {

    @FXML private FlowPane groups;
    @FXML private Label firstLabel;
    @FXML private TextField first;
    @FXML private Label secondLabel;
    @FXML private TextField second;
    @FXML private Label problem;

    private final KeyOnPaper key;
    private final Language language;
    private final Consumer<KeyOnPaper> save;
    private final Runnable written;
    private final Runnable close;

    /**
     * @param save saves the sheet as a PDF
     * @param written what follows when the key is on paper
     */
    RecoveryFormController(
            KeyOnPaper key,
            Language language,
            Consumer<KeyOnPaper> save,
            Runnable written,
            Runnable close) {
        this.key = key;
        this.language = language;
        this.save = save;
        this.written = written;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Texts texts = language.texts();
        int number = 1;
        for (String group : key.groups()) {
            Label label = new Label(texts.get("storage.ui.key.group", number, group));
            label.getStyleClass().add("key-group");
            groups.getChildren().add(label);
            number++;
        }
        firstLabel.setText(texts.get("storage.ui.key.type", key.first() + 1));
        secondLabel.setText(texts.get("storage.ui.key.type", key.second() + 1));
        problem.setVisible(false);
        problem.setManaged(false);
    }

    @Override
    public void shown() {
        first.requestFocus();
    }

    @FXML
    private void onSaveSheet() {
        save.accept(key);
    }

    @FXML
    private void onDone() {
        boolean right = key.right(first.getText(), second.getText());
        problem.setVisible(!right);
        problem.setManaged(!right);
        if (right) {
            written.run();
        }
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
