package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.stage.Stage;

import org.anning.fx.FxTest;
import org.anning.fx.ImeGuard;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks through the program: wherever something can be typed, an input method has its keys. */
class InputMethodTest extends FxTest {

    @TempDir Path home;

    private final List<String> unguarded = new ArrayList<>();
    private int typed;

    @Test
    void everythingThatCanBeTypedIntoKeepsItsKeysWhileAWordIsPutTogether() {
        Stage stage =
                onFx(() -> {
                    Stage made = new Stage();
                    new Composition(made, home.resolve("h"), TestCasebook.CLOCK).begin();
                    return made;
                });
        settle();
        look(stage, "welcome");
        onFx(() -> button(stage, "先看看示例").fire());
        await("the sample is open", () -> says(stage, "今天要看的"));
        for (int i = 0; i < places(stage).size(); i++) {
            int at = i;
            onFx(() -> places(stage).get(at).fire());
            settle();
            look(stage, "place " + at);
        }
        onFx(() -> places(stage).getFirst().fire());
        await("the cases to be looked at", () -> says(stage, "今天要看的"));
        onFx(() -> button(stage, "白露阿姨").fire());
        await("the case is open", () -> says(stage, "示例-0003"));
        int tabs = onFx(() -> tabs(stage).getTabs().size());
        for (int i = 0; i < tabs; i++) {
            int at = i;
            onFx(() -> tabs(stage).getSelectionModel().select(at));
            settle();
            look(stage, "tab " + at);
        }

        assertEquals(List.of(), unguarded);
        assertTrue(typed > 10, "only " + typed + " controls to type into");
    }

    private void look(Stage stage, String where) {
        onFx(() -> {
            for (Node node : allIn(stage.getScene().getRoot())) {
                if (node instanceof TextInputControl control && control.isEditable()) {
                    typed++;
                    compose(control, "zhao");
                    if (!ImeGuard.composing(control)) {
                        unguarded.add(where + ": " + control.getId());
                    }
                    compose(control, "");
                }
            }
        });
    }

    private static void compose(TextInputControl control, String composed) {
        control.fireEvent(
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty()
                                ? List.of()
                                : List.of(
                                        new InputMethodTextRun(
                                                composed, InputMethodHighlight.UNSELECTED_RAW)),
                        "",
                        0));
    }

    private static List<ToggleButton> places(Stage stage) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> n.getStyleClass().contains("nav-button"))
                .map(ToggleButton.class::cast)
                .toList();
    }

    private static TabPane tabs(Stage stage) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Button button(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> b.getText() != null && b.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
    }

    private static boolean says(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .anyMatch(l -> l.getText() != null && l.getText().contains(words));
    }
}
