package org.anning.storage.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import org.anning.common.Texts;
import org.anning.fx.Choices;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Screen;
import org.anning.fx.Stages;
import org.anning.storage.Person;
import org.anning.storage.Role;

import java.util.function.Consumer;
import java.util.function.Function;

/** The part of the settings that says who has a way into the casebook. */
public final class PeopleController implements Screen {

    @FXML private GridPane rows;
    @FXML private Label said;
    @FXML private Button add;
    @FXML private Button mine;
    @FXML private Button recovery;
    @FXML private Button newKeys;
    @FXML private Label notKeeper;

    private final PeopleViewModel people;
    private final FxmlScreens screens;
    private final Stages stages;
    private final Consumer<KeyOnPaper> saveSheet;

    PeopleController(
            PeopleViewModel people,
            FxmlScreens screens,
            Stages stages,
            Consumer<KeyOnPaper> saveSheet) {
        this.people = people;
        this.screens = screens;
        this.stages = stages;
        this.saveSheet = saveSheet;
    }

    @FXML
    private void initialize() {
        said.textProperty().bind(people.saidProperty());
        said.visibleProperty().bind(people.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        people.rows().addListener((ListChangeListener<Person>) _ -> fill());
    }

    @Override
    public void shown() {
        people.load();
        add.setDisable(!people.mayKeep());
        recovery.setDisable(!people.mayKeep());
        newKeys.setDisable(!people.mayKeep());
        mine.setDisable(people.me() == null);
        notKeeper.setVisible(!people.mayKeep());
        notKeeper.setManaged(!people.mayKeep());
    }

    private void fill() {
        rows.getChildren().clear();
        int line = 0;
        for (Person person : people.rows()) {
            Label name = new Label(people.called(person));
            name.setWrapText(true);
            rows.addRow(line, name, roleOf(person), deedsOf(person));
            line++;
        }
    }

    private Node roleOf(Person person) {
        ComboBox<Role> role = new ComboBox<>();
        Choices.fill(role, Role.class, "storage.role", people.language());
        role.setValue(person.role());
        role.setAccessibleText(
                people.language().texts().get("storage.ui.people.roleOf", people.called(person)));
        role.setDisable(!people.mayKeep());
        role.valueProperty().subscribe((_, chosen) -> people.setRole(person, chosen));
        return role;
    }

    private Node deedsOf(Person person) {
        HBox deeds = new HBox();
        deeds.getStyleClass().add("toolbar-row");
        if (people.mayKeep() && !person.me()) {
            Texts texts = people.language().texts();
            Button give = new Button(texts.get("storage.ui.people.give"));
            give.setOnAction(_ -> passphraseOf(person));
            Button remove = new Button(texts.get("storage.ui.people.remove"));
            remove.setOnAction(_ -> people.remove(person));
            deeds.getChildren().addAll(give, remove);
        }
        return deeds;
    }

    private void passphraseOf(Person person) {
        open(close -> people.passphraseOf(person, close));
    }

    private void open(Function<Runnable, PersonFormViewModel> form) {
        FormDialog dialog = new FormDialog(stages);
        PersonFormViewModel model = form.apply(dialog::close);
        if (model.adds()) {
            dialog.drafting("form/person/new", model.language().texts().get("fx.draft.found"));
        }
        dialog.showAndWait(
                model.title(),
                screens.load(
                        PersonFormController.class,
                        new PersonFormController(model, dialog::close)));
    }

    @FXML
    private void onAdd() {
        open(people::adding);
    }

    @FXML
    private void onMine() {
        Person me = people.me();
        if (me != null) {
            passphraseOf(me);
        }
    }

    @FXML
    private void onNewKeys() {
        people.newKeys();
    }

    @FXML
    private void onRecovery() {
        PeopleViewModel.Fresh fresh = people.newRecoveryKey();
        FormDialog dialog = new FormDialog(stages);
        dialog.showAndWait(
                people.language().texts().get("storage.ui.people.recovery"),
                screens.load(
                        RecoveryFormController.class,
                        new RecoveryFormController(
                                fresh.onPaper(),
                                people.language(),
                                saveSheet,
                                () -> {
                                    people.use(fresh);
                                    dialog.close();
                                },
                                dialog::close)));
    }
}
