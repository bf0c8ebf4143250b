package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.fx.Language;
import org.anning.fx.PassphraseField;
import org.anning.fx.Screen;
import org.jspecify.annotations.Nullable;

/** Shows {@link RestoreViewModel}. */
public final class RestoreController implements Screen {

    @FXML private VBox choices;
    @FXML private TextField backup;
    @FXML private VBox who;
    @FXML private TextField person;
    @FXML private PassphraseField passphrase;
    @FXML private RadioButton replace;
    @FXML private RadioButton beside;
    @FXML private HBox where;
    @FXML private TextField folder;
    @FXML private Label problem;
    @FXML private VBox found;
    @FXML private Label made;
    @FXML private GridPane counts;
    @FXML private Label words;
    @FXML private Button look;
    @FXML private Button restore;
    @FXML private HBox waiting;
    @FXML private Label doing;

    private final RestoreViewModel model;
    private final Language language;
    private final Runnable back;

    /**
     * @param back shows the screen that was there before
     */
    public RestoreController(RestoreViewModel model, Language language, Runnable back) {
        this.model = model;
        this.language = language;
        this.back = back;
    }

    @FXML
    private void initialize() {
        backup.textProperty().bindBidirectional(model.backupProperty());
        folder.textProperty().bindBidirectional(model.folderProperty());
        person.textProperty().bindBidirectional(model.personProperty());
        who.visibleProperty().bind(model.asksNameProperty());
        who.managedProperty().bind(model.asksNameProperty());
        ToggleGroup places = new ToggleGroup();
        replace.setToggleGroup(places);
        beside.setToggleGroup(places);
        replace.setText(language.texts().get("storage.ui.restore.replace", model.presentName()));
        boolean canReplace = !model.presentName().isEmpty();
        show(replace, canReplace);
        show(beside, canReplace);
        beside.setSelected(!model.inPlaceProperty().get());
        replace.setSelected(model.inPlaceProperty().get());
        replace.selectedProperty().subscribe((_, now) -> model.inPlaceProperty().set(now));
        where.visibleProperty().bind(model.inPlaceProperty().not());
        where.managedProperty().bind(where.visibleProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        doing.textProperty().bind(model.doingProperty());
        waiting.visibleProperty().bind(model.busyProperty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        choices.disableProperty().bind(model.busyProperty());
        restore.disableProperty().bind(model.busyProperty());
        model.seenProperty().subscribe(this::showSeen);
    }

    private static void show(Region part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private void showSeen(RestoreViewModel.@Nullable Seen seen) {
        show(found, seen != null);
        show(restore, seen != null);
        show(look, seen == null);
        look.setDefaultButton(seen == null);
        restore.setDefaultButton(seen != null);
        counts.getChildren().clear();
        if (seen == null) {
            return;
        }
        made.setText(language.texts().get("storage.ui.restore.made", seen.made()));
        words.setText(seen.words());
        boolean compared = seen.lines().stream().anyMatch(line -> line.now() != null);
        head(1, "storage.ui.restore.then");
        if (compared) {
            head(2, "storage.ui.restore.now");
        }
        for (int i = 0; i < seen.lines().size(); i++) {
            RestoreViewModel.Line line = seen.lines().get(i);
            counts.add(new Label(line.name()), 0, i + 1);
            counts.add(number(line.then()), 1, i + 1);
            Long now = line.now();
            if (now != null) {
                counts.add(number(now), 2, i + 1);
            }
        }
    }

    private void head(int column, String key) {
        Label head = new Label(language.texts().get(key));
        head.getStyleClass().add("field-label");
        counts.add(head, column, 0);
    }

    private static Label number(long count) {
        Label number = new Label(Long.toString(count));
        number.getStyleClass().add("number");
        GridPane.setHalignment(number, HPos.RIGHT);
        return number;
    }

    @Override
    public void shown() {
        passphrase.clear();
        passphrase.focus();
    }

    @FXML
    private void onChooseBackup() {
        model.chooseBackup();
    }

    @FXML
    private void onChooseFolder() {
        model.chooseFolder();
    }

    @FXML
    private void onLook() {
        model.look(passphrase.characters());
        passphrase.clear();
    }

    @FXML
    private void onRecovery() {
        model.lookWithRecoveryKey();
    }

    @FXML
    private void onRestore() {
        model.restore();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onBack() {
        model.cancel();
        back.run();
    }
}
