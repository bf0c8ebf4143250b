package org.anning.desk;

import javafx.scene.input.KeyCombination;

import org.anning.common.Coded;

/**
 * Everything the desk does on a key, found by its name in the search box too. Ctrl+Space,
 * Shift+Space, Ctrl+. and Ctrl+Shift+F are left to Chinese input methods. Names are the texts
 * {@code desk.action.code}.
 */
public enum Action implements Coded {
    SEARCH("Shortcut+K", "mdi2m-magnify"),
    NEW_INTERVIEW("Shortcut+N", "mdi2a-account-plus-outline"),
    SOS("F12", "mdi2l-lifebuoy"),
    LOCK("Shortcut+Shift+L", "mdi2l-lock-outline"),
    REFRESH("F5", "mdi2r-refresh"),
    HELP("F1", "mdi2k-keyboard-outline"),
    SETTINGS("Shortcut+Comma", "mdi2c-cog-outline"),
    LARGER("Shortcut+Equals", "mdi2m-magnify-plus-outline"),
    SMALLER("Shortcut+Minus", "mdi2m-magnify-minus-outline"),
    NORMAL_SIZE("Shortcut+0", "mdi2m-magnify-scan"),
    CLOSE_CASE("Shortcut+W", "mdi2t-tray-arrow-down"),
    QUIT("Shortcut+Q", "mdi2e-exit-to-app");

    private final String keys;
    private final String icon;

    Action(String keys, String icon) {
        this.keys = keys;
        this.icon = icon;
    }

    /** Literal of its icon. */
    public String icon() {
        return icon;
    }

    /** The keys, as JavaFX names them. */
    public KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }
}
