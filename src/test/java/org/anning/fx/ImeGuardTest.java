package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ImeGuardTest extends FxTest {

    private final TextField field = new TextField();
    private final List<String> fired = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void open() {
        stage =
                show(
                        _ -> {
                            Button save = new Button("save");
                            save.setDefaultButton(true);
                            save.setOnAction(_ -> fired.add("default"));
                            Button cancel = new Button("cancel");
                            cancel.setCancelButton(true);
                            cancel.setOnAction(_ -> fired.add("cancel"));
                            field.setOnAction(_ -> fired.add("action"));
                            return new VBox(field, new TextArea(), save, cancel);
                        },
                        300,
                        200);
        onFx(() -> {
            stage.getScene()
                    .getAccelerators()
                    .put(KeyCombination.valueOf("Ctrl+R"), () -> fired.add("shortcut"));
            field.requestFocus();
        });
    }

    /** What an input method tells a text control while letters are put together, and at the end. */
    static void compose(TextField field, String composed, String committed) {
        onFx(() ->
                field.fireEvent(
                        new InputMethodEvent(
                                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                                composed.isEmpty()
                                        ? List.of()
                                        : List.of(
                                                new InputMethodTextRun(
                                                        composed,
                                                        InputMethodHighlight.UNSELECTED_RAW)),
                                committed,
                                0)));
        settle();
    }

    @Test
    void whileAWordIsPutTogetherNoKeyReachesTheProgram() {
        compose(field, "zhao", "");
        assertTrue(onFx(() -> ImeGuard.composing(field)));

        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        settle();

        assertEquals(List.of(), fired);
        compose(field, "", "招");
        assertEquals("招", field.getText());
        assertFalse(onFx(() -> ImeGuard.composing(field)));
    }

    @Test
    void afterTheWordIsChosenTheKeysWorkAgain() {
        compose(field, "zhao", "");
        compose(field, "", "招");

        robot.push(KeyCode.CONTROL, KeyCode.R);
        robot.type(KeyCode.ENTER);
        settle();

        assertTrue(fired.contains("shortcut"));
        assertTrue(fired.contains("action") || fired.contains("default"));
    }

    @Test
    void aCompositionThatEndsWithoutAWordDoesNotLeaveTheKeyboardDead() {
        compose(field, "zhao", "");
        onFx(() -> stage.getScene().getRoot().requestFocus());
        settle();

        assertFalse(onFx(() -> ImeGuard.composing(field)));
    }

    @Test
    void everySceneThatIsDressedHasTheGuard() {
        Scene bare = new Scene(new VBox(new TextField()));
        TextField inside = (TextField) bare.getRoot().getChildrenUnmodifiable().getFirst();
        compose(inside, "ni", "");
        assertFalse(onFx(() -> ImeGuard.composing(inside)));

        onFx(() -> new Stages(new Look()).dress(bare));
        compose(inside, "ni", "");

        assertTrue(onFx(() -> ImeGuard.composing(inside)));
    }
}
