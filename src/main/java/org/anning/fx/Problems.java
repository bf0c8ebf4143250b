package org.anning.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.anning.common.Problem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a form at the moment. The view model sets it; each field shows its own
 * sentence as text beside it, in words a screen reader can read.
 */
public final class Problems {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warning");

    private final Language language;
    private final ObservableList<Problem> found = FXCollections.observableArrayList();
    private final ObservableList<Problem> shown = FXCollections.unmodifiableObservableList(found);

    public Problems(Language language) {
        this.language = language;
    }

    /** Replaces all problems. */
    public void set(List<Problem> problems) {
        found.setAll(problems);
    }

    /** Nothing is wrong any more. */
    public void clear() {
        found.clear();
    }

    /** What is wrong now, in the order the checks found it. */
    public ObservableList<Problem> all() {
        return shown;
    }

    /** Whether one of them keeps the record from being saved. */
    public boolean block() {
        return found.stream().anyMatch(Problem::blocks);
    }

    /** The first problem of a field; "" is the whole form. */
    public Optional<Problem> of(String field) {
        return found.stream().filter(p -> p.field().equals(field)).findFirst();
    }

    /** The sentence of a field's first problem, or "" when there is none. */
    public StringBinding sentence(String field) {
        return Bindings.createStringBinding(
                () -> of(field).map(language.texts()::sentence).orElse(""),
                found,
                language.textsProperty());
    }

    /** Shows the problem of one field in a label beside it; the label takes no room without one. */
    public static void show(Problems problems, String field, Label label) {
        show(problems, field, label, null);
    }

    /**
     * Shows the problem of one field in a label and marks the control. When the whole list is set
     * anew and this field is the first that blocks, the control takes the focus.
     */
    public static void show(Problems problems, String field, Label label, @Nullable Node control) {
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.textProperty().bind(problems.sentence(field));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        if (control != null) {
            label.setLabelFor(control);
            control.accessibleHelpProperty().bind(label.textProperty());
        }
        mark(problems, field, label, control);
        problems.found.addListener(
                (ListChangeListener<Problem>) _ -> mark(problems, field, label, control));
    }

    private static void mark(Problems problems, String field, Label label, @Nullable Node control) {
        Optional<Problem> problem = problems.of(field);
        boolean wrong = problem.isPresent() && problem.get().blocks();
        boolean warned = problem.isPresent() && !problem.get().blocks();
        label.pseudoClassStateChanged(WRONG, wrong);
        label.pseudoClassStateChanged(WARNED, warned);
        if (control != null) {
            control.pseudoClassStateChanged(WRONG, wrong);
            control.pseudoClassStateChanged(WARNED, warned);
            boolean first =
                    problems.found.stream()
                            .filter(Problem::blocks)
                            .findFirst()
                            .map(p -> p.field().equals(field))
                            .orElse(false);
            if (first) {
                control.requestFocus();
            }
        }
    }
}
