package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCombination;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class ActionTest {

    private static final List<KeyCombination> OF_INPUT_METHODS =
            Stream.of(
                            "Shortcut+Space",
                            "Ctrl+Space",
                            "Shift+Space",
                            "Shortcut+Period",
                            "Ctrl+Period",
                            "Shortcut+Shift+F",
                            "Ctrl+Shift+F")
                    .map(KeyCombination::valueOf)
                    .toList();

    @Test
    void noTwoActionsShareAKey() {
        List<KeyCombination> keys = Arrays.stream(Action.values()).map(Action::keys).toList();

        assertEquals(keys.size(), keys.stream().distinct().count());
    }

    @Test
    void theKeysOfChineseInputMethodsAreLeftAlone() {
        List<Action> taken =
                Arrays.stream(Action.values())
                        .filter(action -> OF_INPUT_METHODS.contains(action.keys()))
                        .toList();

        assertEquals(List.of(), taken);
    }

    @Test
    void everyActionHasANameInBothLanguages() {
        for (Lang lang : Lang.values()) {
            for (Action action : Action.values()) {
                assertTrue(Texts.of(lang).has("desk.action." + action.code()), lang + " " + action);
            }
        }
    }
}
