package org.anning.fx;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

import org.anning.common.Json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what is typed and chosen in a form that is not saved yet, at most two seconds after it was,
 * and brings it back to the caret when the same form is opened again: after a crash, a power cut or
 * a lock. Knows nothing of what the form is about: it keeps its controls by their order.
 */
public final class FormDraft {

    /** What is said to be kept within two seconds also has to be written. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Where drafts are kept, encrypted. Called on the window's thread; must not make it wait. */
    public interface Store {

        /** Nothing is kept while no casebook is open. */
        Store NONE =
                new Store() {
                    @Override
                    public Optional<String> of(String form) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> rest(String beginning) {
                        return Optional.empty();
                    }

                    @Override
                    public void write(String form, String content) {}

                    @Override
                    public void close(String form) {}
                };

        /** What was kept of a form. */
        Optional<String> of(String form);

        /** The rest of the name of a form that was kept and whose name begins so. */
        Optional<String> rest(String beginning);

        /** Keeps the content of a form. */
        void write(String form, String content);

        /** Forgets a form that was saved or left on purpose. */
        void close(String form);
    }

    /** The controls of a form in their order; -1 stands where the caret is in no text. */
    record Content(List<Integer> chosen, List<String> texts, int focus, int caret) {}

    private final Parent root;
    private final Store store;
    private final String form;
    private final Later later = new Later(PAUSE);
    private final Json json = new Json();
    private boolean waiting;
    private boolean ended;
    private boolean begun;
    private boolean stored;
    private String first = "";

    /**
     * @param root the form, with its controls in place
     * @param form which form of which thing, such as {@code form/entry/<case>/new}
     */
    public FormDraft(Parent root, Store store, String form) {
        this.root = root;
        this.store = store;
        this.form = form;
    }

    /**
     * Brings back what was kept and keeps what is changed from now on.
     *
     * @return whether something was brought back
     */
    public boolean begin() {
        root.applyCss();
        String clean = json.write(content());
        Optional<String> kept = store.of(form);
        kept.ifPresent(content -> show(json.read(content, Content.class)));
        first = clean;
        stored = kept.isPresent();
        begun = true;
        watch(root);
        return kept.isPresent();
    }

    /** The same, once the form stands in its window. */
    public void beginSoon() {
        Platform.runLater(this::begin);
    }

    /** Does this when what was just filled stands in its window: a form may open over it then. */
    public static void soon(Runnable then) {
        Platform.runLater(then);
    }

    private void watch(Node node) {
        switch (node) {
            case TextInputControl text -> text.textProperty().subscribe((_, _) -> touched());
            case CheckBox box -> box.selectedProperty().subscribe((_, _) -> touched());
            case ToggleButton button -> button.selectedProperty().subscribe((_, _) -> touched());
            case ComboBox<?> combo -> combo.valueProperty().subscribe((_, _) -> touched());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::watch);
            parent.getChildrenUnmodifiable()
                    .addListener(
                            (ListChangeListener<Node>)
                                    change -> {
                                        while (change.next()) {
                                            change.getAddedSubList().forEach(this::watch);
                                        }
                                    });
        }
    }

    private void touched() {
        if (!waiting && !ended) {
            waiting = true;
            later.execute(this::keep);
        }
    }

    /** Keeps what is there now, at once. */
    public void keep() {
        waiting = false;
        later.drop();
        String now = json.write(content());
        if (!begun || ended) {
            return;
        }
        if (!now.equals(first)) {
            stored = true;
            store.write(form, now);
        } else if (stored) {
            stored = false;
            store.close(form);
        }
    }

    /**
     * What the form shows now is saved: forgets what was typed, keeps what is typed from now on.
     */
    public void renew() {
        first = json.write(content());
        keep();
    }

    /** The form was saved or left on purpose. */
    public void end() {
        ended = true;
        later.drop();
        store.close(form);
    }

    private Content content() {
        List<Node> all = controls(root, new ArrayList<>());
        List<Integer> chosen = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int focus = -1;
        int caret = -1;
        for (Node node : all) {
            switch (node) {
                case TextInputControl text -> {
                    if (text.isFocused()) {
                        focus = texts.size();
                        caret = text.getCaretPosition();
                    }
                    texts.add(text.getText() == null ? "" : text.getText());
                }
                case CheckBox box -> chosen.add(box.isSelected() ? 1 : 0);
                case ToggleButton button -> chosen.add(button.isSelected() ? 1 : 0);
                case ComboBox<?> combo -> chosen.add(combo.getSelectionModel().getSelectedIndex());
                default -> {}
            }
        }
        return new Content(chosen, texts, focus, caret);
    }

    /** First what is chosen, because more fields may open by it. */
    private void show(Content kept) {
        List<Node> choices =
                controls(root, new ArrayList<>()).stream()
                        .filter(n -> !(n instanceof TextInputControl))
                        .toList();
        for (int i = 0; i < Math.min(choices.size(), kept.chosen.size()); i++) {
            int chosen = kept.chosen.get(i);
            switch (choices.get(i)) {
                case CheckBox box -> box.setSelected(chosen == 1);
                case ToggleButton button -> {
                    if (button.isSelected() != (chosen == 1)
                            && (chosen == 1 || button.getToggleGroup() == null)) {
                        button.setSelected(chosen == 1);
                    }
                }
                case ComboBox<?> combo -> {
                    if (chosen >= 0 && chosen < combo.getItems().size()) {
                        combo.getSelectionModel().select(chosen);
                    }
                }
                default -> {}
            }
        }
        root.applyCss();
        List<TextInputControl> texts =
                controls(root, new ArrayList<>()).stream()
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast)
                        .toList();
        for (int i = 0; i < Math.min(texts.size(), kept.texts.size()); i++) {
            if (!kept.texts.get(i).equals(texts.get(i).getText())) {
                texts.get(i).setText(kept.texts.get(i));
            }
        }
        if (kept.focus >= 0 && kept.focus < texts.size()) {
            texts.get(kept.focus).requestFocus();
            texts.get(kept.focus).positionCaret(kept.caret);
        }
    }

    private static List<Node> controls(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            switch (child) {
                case PasswordField _ -> {}
                case TextInputControl text -> {
                    if (text.isEditable()) {
                        found.add(text);
                    }
                }
                case CheckBox box -> found.add(box);
                case ToggleButton button -> found.add(button);
                case ComboBox<?> combo -> found.add(combo);
                case Parent inner -> controls(inner, found);
                default -> {}
            }
        }
        return found;
    }
}
