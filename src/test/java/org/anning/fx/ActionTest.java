package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.fx.Action.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ActionTest extends FxTest {

    /** Microsoft and Sogou Pinyin, ibus, fcitx: full width, punctuation, traditional, clipboard. */
    private static final Set<String> OF_INPUT_METHODS =
            Stream.of(
                            "Ctrl+Space",
                            "Shift+Space",
                            "Ctrl+Period",
                            "Ctrl+Shift+F",
                            "Ctrl+Shift+Space",
                            "Ctrl+Semicolon",
                            "Meta+Space",
                            "Ctrl+Alt+Space")
                    .map(keys -> written(KeyCombination.valueOf(keys), false))
                    .collect(Collectors.toSet());

    /** Where keys meet: what holds in a place, and what holds around it. */
    private static final List<Set<Where>> TOGETHER =
            List.of(
                    Set.of(Where.EVERYWHERE, Where.FORM),
                    Set.of(Where.EVERYWHERE, Where.WINDOW, Where.INTERVIEW),
                    Set.of(Where.EVERYWHERE, Where.WINDOW, Where.CASE, Where.TIMELINE, Where.ROWS));

    private static String written(KeyCombination keys, boolean mac) {
        KeyCodeCombination one = (KeyCodeCombination) keys;
        boolean shortcut = one.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean control = one.getControl() == KeyCombination.ModifierValue.DOWN || shortcut && !mac;
        boolean meta = one.getMeta() == KeyCombination.ModifierValue.DOWN || shortcut && mac;
        return (control ? "Ctrl+" : "")
                + (meta ? "Meta+" : "")
                + (one.getAlt() == KeyCombination.ModifierValue.DOWN ? "Alt+" : "")
                + (one.getShift() == KeyCombination.ModifierValue.DOWN ? "Shift+" : "")
                + one.getCode();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTwoActionsThatMeetShareAKey(boolean mac) {
        List<String> clashes = new ArrayList<>();
        for (Set<Where> place : TOGETHER) {
            Map<String, Action> taken = new HashMap<>();
            for (Action action : Action.values()) {
                if (place.contains(action.where())) {
                    for (KeyCombination keys : action.keys(mac)) {
                        Action other = taken.put(written(keys, mac), action);
                        if (other != null) {
                            clashes.add(written(keys, mac) + ": " + other + ", " + action);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), clashes);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theKeysOfChineseInputMethodsAreLeftAlone(boolean mac) {
        List<String> taken = new ArrayList<>();
        for (Action action : Action.values()) {
            for (KeyCombination keys : action.keys(mac)) {
                if (OF_INPUT_METHODS.contains(written(keys, mac))) {
                    taken.add(action + " " + written(keys, mac));
                }
            }
        }
        assertEquals(List.of(), taken);
    }

    @Test
    void everyActionHasANameInBothLanguagesAndAnIcon() {
        for (Lang lang : Lang.values()) {
            for (Action action : Action.values()) {
                assertTrue(Texts.of(lang).has(action.nameKey()), lang + " " + action);
            }
            for (Where where : Where.values()) {
                assertTrue(Texts.of(lang).has("fx.where." + where.code()), lang + " " + where);
            }
        }
        for (Action action : Action.values()) {
            onFx(() -> new FontIcon(action.icon()));
        }
    }

    @Test
    void everyKeyOfTheProgramStandsInTheTable() throws java.io.IOException {
        List<String> elsewhere = new ArrayList<>();
        try (Stream<java.nio.file.Path> files =
                java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (java.nio.file.Path file :
                    files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = java.nio.file.Files.readString(file);
                if ((code.contains("isShortcutDown()") || code.contains("SHORTCUT_DOWN"))
                        && !Set.of("CopiedText.java", "DateField.java")
                                .contains(file.getFileName().toString())) {
                    elsewhere.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), elsewhere, "ask Action whether the key fits");
    }

    @Test
    void anActionKnowsItsOwnKeys() {
        KeyEvent third =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT3, false, false, true, false);

        assertEquals(2, Action.TAB.position(third));
        assertEquals(-1, Action.PART.position(third));
        assertEquals("Alt+1 … Alt+9", Action.TAB.allShown());
    }
}
