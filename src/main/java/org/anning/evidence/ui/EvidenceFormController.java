package org.anning.evidence.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.anning.common.YesNo;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Showing;
import org.anning.fx.Action;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.anning.fx.Screen;

import java.time.Clock;

/** Shows {@link EvidenceFormViewModel}. */
public final class EvidenceFormController implements Screen {

    @FXML private VBox root;
    @FXML private Label intro;
    @FXML private Label titleLabel;
    @FXML private ComboBox<EvidenceKind> kind;
    @FXML private TextField title;
    @FXML private Label titleProblem;
    @FXML private TextArea description;
    @FXML private Label descriptionProblem;
    @FXML private DateField obtainedOn;
    @FXML private Label obtainedOnProblem;
    @FXML private TextField sourceDevice;
    @FXML private ComboBox<YesNo> originalKept;
    @FXML private ComboBox<Showing> showing;
    @FXML private TextField note;
    @FXML private Label noteProblem;

    private final EvidenceFormViewModel form;
    private final Language language;
    private final Clock clock;
    private final String introText;
    private final Runnable close;

    EvidenceFormController(
            EvidenceFormViewModel form,
            Language language,
            Clock clock,
            String introText,
            Runnable close) {
        this.form = form;
        this.language = language;
        this.clock = clock;
        this.introText = introText;
        this.close = close;
    }

    @FXML
    private void initialize() {
        intro.setText(introText);
        Choices.fill(kind, EvidenceKind.class, "evidence.kind", language);
        kind.valueProperty().bindBidirectional(form.kindProperty());
        Choices.fill(originalKept, YesNo.class, "common.yesNo", language);
        originalKept.valueProperty().bindBidirectional(form.originalKeptProperty());
        Choices.fill(showing, form.showings(), "evidence.showing", language);
        showing.valueProperty().bindBidirectional(form.showingProperty());
        title.textProperty().bindBidirectional(form.titleProperty());
        description.textProperty().bindBidirectional(form.descriptionProperty());
        sourceDevice.textProperty().bindBidirectional(form.sourceDeviceProperty());
        note.textProperty().bindBidirectional(form.noteProperty());
        obtainedOn.useClock(clock);
        obtainedOn.valueProperty().bindBidirectional(form.obtainedOnProperty());
        form.dateUnreadableProperty().bind(obtainedOn.unreadableProperty());
        for (javafx.scene.Node part : new javafx.scene.Node[] {titleLabel, title}) {
            part.setVisible(!form.several());
            part.setManaged(!form.several());
        }
        Problems.show(form.problems(), "title", titleProblem, title);
        Problems.show(form.problems(), "description", descriptionProblem, description);
        Problems.show(form.problems(), "obtainedOn", obtainedOnProblem, obtainedOn);
        Problems.show(form.problems(), "note", noteProblem, note);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (Action.SAVE.fits(event) || Action.SAVE_AND_NEXT.fits(event)) {
            event.consume();
            onSave();
        }
    }

    @FXML
    private void onSave() {
        if (form.save()) {
            close.run();
        }
    }

    @FXML
    private void onCancel() {
        close.run();
    }

    @Override
    public void shown() {
        (form.several() ? kind : title).requestFocus();
    }
}
