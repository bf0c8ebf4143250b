package org.anning.desk;

import javafx.scene.input.KeyCombination;

import org.anning.common.Coded;

/**
 * Everything the desk does on a key. Ctrl+Space, Shift+Space, Ctrl+. and Ctrl+Shift+F are left to
 * Chinese input methods. Names are the texts {@code desk.action.code}.
 */
public enum Action implements Coded {
    SEARCH("Shortcut+K"),
    NEW_INTERVIEW("Shortcut+N"),
    SOS("F12"),
    LOCK("Shortcut+Shift+L"),
    REFRESH("F5"),
    HELP("F1"),
    SETTINGS("Shortcut+Comma"),
    LARGER("Shortcut+Equals"),
    SMALLER("Shortcut+Minus"),
    NORMAL_SIZE("Shortcut+0"),
    CLOSE_CASE("Shortcut+W"),
    QUIT("Shortcut+Q");

    private final String keys;

    Action(String keys) {
        this.keys = keys;
    }

    /** The keys, as JavaFX names them. */
    public KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }
}
