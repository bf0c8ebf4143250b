package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.anning.fx.Choices;
import org.anning.fx.PassphraseField;
import org.anning.fx.Problems;
import org.anning.fx.Screen;
import org.anning.storage.Role;

/** Shows {@link PersonFormViewModel}. */
public final class PersonFormController implements Screen {

    @FXML private VBox facts;
    @FXML private TextField name;
    @FXML private Label nameProblem;
    @FXML private ComboBox<Role> role;
    @FXML private Label roleMeans;
    @FXML private VBox now;
    @FXML private PassphraseField current;
    @FXML private Label currentProblem;
    @FXML private PassphraseField fresh;
    @FXML private Label strength;
    @FXML private Label freshProblem;
    @FXML private PassphraseField again;
    @FXML private Label againProblem;
    @FXML private Button save;

    private final PersonFormViewModel form;
    private final Runnable close;

    PersonFormController(PersonFormViewModel form, Runnable close) {
        this.form = form;
        this.close = close;
    }

    @FXML
    private void initialize() {
        facts.setVisible(form.adds());
        facts.setManaged(form.adds());
        now.setVisible(form.asksCurrent());
        now.setManaged(form.asksCurrent());
        name.textProperty().bindBidirectional(form.nameProperty());
        Choices.fill(role, Role.class, "storage.role", form.language());
        role.valueProperty().bindBidirectional(form.roleProperty());
        role.valueProperty()
                .subscribe(chosen ->
                        roleMeans.setText(
                                form.language().texts().name("storage.role.means", chosen)));
        fresh.textProperty().subscribe(typed -> strength.setText(form.strengthOf(typed)));
        Problems.show(form.problems(), "name", nameProblem, name);
        Problems.show(form.problems(), "current", currentProblem, current);
        Problems.show(form.problems(), "fresh", freshProblem, fresh);
        Problems.show(form.problems(), "again", againProblem, again);
        save.disableProperty().bind(form.busyProperty());
    }

    @Override
    public void shown() {
        if (form.adds()) {
            name.requestFocus();
        } else if (form.asksCurrent()) {
            current.focus();
        } else {
            fresh.focus();
        }
    }

    @FXML
    private void onSave() {
        form.save(current.characters(), fresh.characters(), again.characters());
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
