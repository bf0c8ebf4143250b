package org.anning.fx;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.anning.common.Problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of labelled controls; what is wrong with one stands right below it, as text, and the
 * first of them gets the focus.
 */
public final class FormGrid {

    private final VBox column;
    private final Language language;
    private final Map<String, Label> problems = new LinkedHashMap<>();
    private final Map<String, Control> controls = new LinkedHashMap<>();

    public FormGrid(VBox column, Language language) {
        this.column = column;
        this.language = language;
    }

    /** Adds a control under its label; {@code name} is the component of the facts record. */
    public void add(String name, String labelKey, Control control) {
        Label label = new Label(language.texts().get(labelKey));
        label.setLabelFor(control);
        label.setWrapText(true);
        label.getStyleClass().add("field-label");
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(label.getText());
        control.setId(name);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().add("problem");
        problem.setVisible(false);
        problem.setManaged(false);
        column.getChildren().add(new VBox(4, label, control, problem));
        problems.put(name, problem);
        controls.put(name, control);
    }

    /** Shows problems beside their controls from now on. */
    public void follow(ObservableList<Problem> list) {
        list.addListener((ListChangeListener<Problem>) _ -> show(list));
    }

    private void show(ObservableList<Problem> list) {
        problems.values().forEach(label -> say(label, ""));
        boolean focused = false;
        for (Problem problem : list) {
            Label label = problems.get(problem.field());
            Control control = controls.get(problem.field());
            if (label != null && control != null) {
                say(label, language.texts().sentence(problem));
                if (!focused && problem.blocks()) {
                    control.requestFocus();
                    focused = true;
                }
            }
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
