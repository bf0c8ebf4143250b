package org.anning.timeline.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.anning.common.Coded;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;

/** Makes the labelled fields of the form; what is wrong with one stands below it. */
final class EntryFields {

    private static final double NARROW = 10.5;
    private static final double MIDDLE = 14.5;
    private static final double EM = 14;

    private final Language language;
    private final Problems problems;
    private final Clock clock;

    EntryFields(Language language, Problems problems, Clock clock) {
        this.language = language;
        this.problems = problems;
        this.clock = clock;
    }

    /** A field with its label above and its problem below. */
    VBox field(String name, Control control) {
        control.setId(name);
        Label label = new Label();
        label.textProperty().bind(language.text("timeline.field." + name));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(label.textProperty());
        Label problem = new Label();
        Problems.show(problems, name, problem, control);
        label.setLabelFor(control);
        VBox box = new VBox(label, control, problem);
        box.getStyleClass().add("entry-field");
        return box;
    }

    VBox narrow(String name, Control control) {
        return sized(field(name, control), control, NARROW);
    }

    VBox middle(String name, Control control) {
        return sized(field(name, control), control, MIDDLE);
    }

    private static VBox sized(VBox box, Control control, double ems) {
        control.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(ems * EM);
        box.setMinWidth(ems * EM);
        return box;
    }

    TextField text(StringProperty property) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(property);
        return field;
    }

    TextArea area(StringProperty property, int rows) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.textProperty().bindBidirectional(property);
        return area;
    }

    <E extends Enum<E> & Coded> ComboBox<E> choice(
            Class<E> type, String prefix, ObjectProperty<E> property) {
        ComboBox<E> box = new ComboBox<>();
        Choices.fill(box, type, prefix, language);
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    DateField date(ObjectProperty<@Nullable LocalDate> property) {
        DateField field = new DateField();
        field.useClock(clock);
        field.valueProperty().bindBidirectional(property);
        return field;
    }

    CheckBox tick(String name) {
        CheckBox box = new CheckBox();
        box.setId(name);
        box.textProperty().bind(language.text("timeline.field." + name));
        return box;
    }

    static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("entry-row");
        return row;
    }
}
