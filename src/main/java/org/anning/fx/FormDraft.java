package org.anning.fx;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.common.Json;
import org.anning.common.Texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what is typed and chosen in a form that is not saved yet, at most two seconds after it was,
 * and brings it back to the caret when the same form is opened again: after a crash, a power cut or
 * a lock. Only what was changed in the form is laid over what it shows then; where that was changed
 * elsewhere in the meantime, the form says so and shows both. Knows nothing of what the form is
 * about: it keeps its controls by their names and order.
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

    private static final int VERSION = 2;

    /**
     * A form as it was left.
     *
     * @param version of this record
     * @param now what each control showed
     * @param first what each showed before anything was changed
     * @param focus the text with the caret, or ""
     */
    record Content(
            int version,
            Map<String, String> now,
            Map<String, String> first,
            String focus,
            int caret) {}

    private final Parent root;
    private final Store store;
    private final String form;
    private final Supplier<Texts> texts;
    private final Later later = new Later(PAUSE);
    private final Json json = new Json();
    private boolean waiting;
    private boolean ended;
    private boolean begun;
    private boolean stored;
    private Map<String, String> first = Map.of();

    /**
     * @param root the form, with its controls in place
     * @param form which form of which thing, such as {@code form/entry/<case>/new}
     * @param texts the texts of the window
     */
    public FormDraft(Parent root, Store store, String form, Supplier<Texts> texts) {
        this.texts = texts;
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
        first = values();
        Optional<Content> kept =
                store.of(form)
                        .filter(text -> json.outerInt(text, "version").orElse(0) == VERSION)
                        .map(text -> json.read(text, Content.class));
        kept.ifPresent(this::show);
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
            case PassphraseField _ -> {
                return;
            }
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
        Map<String, String> now = values();
        if (!begun || ended) {
            return;
        }
        if (!now.equals(first)) {
            stored = true;
            store.write(form, json.write(content(now)));
        } else if (stored) {
            stored = false;
            store.close(form);
        }
    }

    /**
     * What the form shows now is saved: forgets what was typed, keeps what is typed from now on.
     */
    public void renew() {
        first = values();
        keep();
    }

    /** The form was saved or left on purpose. */
    public void end() {
        ended = true;
        later.drop();
        store.close(form);
    }

    private Content content(Map<String, String> now) {
        String focus = "";
        int caret = -1;
        for (Map.Entry<String, Node> one : controls().entrySet()) {
            if (one.getValue() instanceof TextInputControl text && text.isFocused()) {
                focus = one.getKey();
                caret = text.getCaretPosition();
            }
        }
        return new Content(VERSION, now, first, focus, caret);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        controls().forEach((name, control) -> values.put(name, value(control)));
        return values;
    }

    private static String value(Node control) {
        return switch (control) {
            case TextInputControl text -> Objects.requireNonNullElse(text.getText(), "");
            case CheckBox box -> box.isSelected() ? "1" : "0";
            case ToggleButton button -> button.isSelected() ? "1" : "0";
            case ComboBox<?> combo -> "" + combo.getSelectionModel().getSelectedIndex();
            default -> "";
        };
    }

    /** First what is chosen, because more fields may open by it. */
    private void show(Content kept) {
        List<String> elsewhere = new ArrayList<>();
        controls()
                .forEach((name, control) -> {
                    if (!(control instanceof TextInputControl)) {
                        layOver(kept, name, control, elsewhere);
                    }
                });
        root.applyCss();
        controls()
                .forEach((name, control) -> {
                    if (control instanceof TextInputControl text) {
                        layOver(kept, name, text, elsewhere);
                        if (name.equals(kept.focus)) {
                            text.requestFocus();
                            text.positionCaret(kept.caret);
                        }
                    }
                });
        if (!elsewhere.isEmpty() && root instanceof VBox form) {
            Label said = new Label(String.join("\n", elsewhere));
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            said.getStyleClass().add("missing");
            form.getChildren().addFirst(said);
        }
    }

    /** What was not changed in the form stays as it is now, whatever it was then. */
    private void layOver(Content kept, String name, Node control, List<String> elsewhere) {
        String typed = kept.now.get(name);
        String then = kept.first.get(name);
        String now = value(control);
        if (typed == null || typed.equals(then) || typed.equals(now)) {
            return;
        }
        if (then != null && !then.equals(now)) {
            elsewhere.add(texts.get().get("fx.draft.elsewhere", label(control), shown(control)));
        }
        switch (control) {
            case TextInputControl text -> text.setText(typed);
            case CheckBox box -> box.setSelected(typed.equals("1"));
            case ToggleButton button -> {
                if (typed.equals("1") || button.getToggleGroup() == null) {
                    button.setSelected(typed.equals("1"));
                }
            }
            case ComboBox<?> combo -> {
                int chosen = Integer.parseInt(typed);
                if (chosen >= 0 && chosen < combo.getItems().size()) {
                    combo.getSelectionModel().select(chosen);
                }
            }
            default -> {}
        }
    }

    private String label(Node control) {
        return FieldLabels.all(root).stream()
                .filter(n -> n instanceof Label label && label.getLabelFor() == control)
                .map(n -> ((Label) n).getText())
                .findFirst()
                .or(() -> Optional.ofNullable(control.getAccessibleText()))
                .or(() ->
                        control instanceof ButtonBase button
                                ? Optional.ofNullable(button.getText())
                                : Optional.empty())
                .orElse("");
    }

    private String shown(Node control) {
        String words =
                switch (control) {
                    case TextInputControl text -> Objects.requireNonNullElse(text.getText(), "");
                    case ComboBox<?> combo -> words(combo);
                    default ->
                            texts.get()
                                    .get(
                                            value(control).equals("1")
                                                    ? "fx.draft.ticked"
                                                    : "fx.draft.notTicked");
                };
        return words.isBlank() ? texts.get().get("fx.draft.blank") : words;
    }

    private static <T> String words(ComboBox<T> combo) {
        T value = combo.getValue();
        return value == null
                ? ""
                : combo.getConverter() == null
                        ? value.toString()
                        : combo.getConverter().toString(value);
    }

    /** The controls of the form, in their order, by what they are called. */
    private Map<String, Node> controls() {
        Map<String, Node> named = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Node control : controls(root, new ArrayList<>())) {
            String name =
                    Objects.requireNonNullElse(control.getId(), control.getClass().getSimpleName());
            named.put(name + "#" + counts.merge(name, 1, Integer::sum), control);
        }
        return named;
    }

    private static List<Node> controls(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            switch (child) {
                case PasswordField _ -> {}
                case PassphraseField _ -> {}
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
