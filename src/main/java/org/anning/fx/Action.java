package org.anning.fx;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.anning.common.Coded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that is done on a key, with where the key holds. Menus, context menus, the search box
 * and the page of keys all read this table. Ctrl+Space, Shift+Space, Ctrl+. and Ctrl+Shift+F are
 * left to Chinese input methods. Names are the texts {@code fx.action.code}.
 */
public enum Action implements Coded {
    SOS(Where.EVERYWHERE, "mdi2l-lifebuoy", "F12"),
    LOCK(Where.EVERYWHERE, "mdi2l-lock-outline", "Shortcut+Shift+L"),
    HELP(Where.EVERYWHERE, "mdi2h-help-circle-outline", "F1"),

    SEARCH(Where.WINDOW, "mdi2m-magnify", "Shortcut+K"),
    NEW_INTERVIEW(Where.WINDOW, "mdi2a-account-plus-outline", "Shortcut+N"),
    UNDO(Where.WINDOW, "mdi2u-undo", "Shortcut+Z"),
    REDO(Where.WINDOW, "mdi2r-redo", "Shortcut+Y", "Shortcut+Shift+Z"),
    CLOSE_CASE(Where.WINDOW, "mdi2t-tray-arrow-down", "Shortcut+W"),
    REFRESH(Where.WINDOW, "mdi2r-refresh", "F5"),
    LARGER(Where.WINDOW, "mdi2m-magnify-plus-outline", "Shortcut+Equals"),
    SMALLER(Where.WINDOW, "mdi2m-magnify-minus-outline", "Shortcut+Minus"),
    NORMAL_SIZE(Where.WINDOW, "mdi2m-magnify-scan", "Shortcut+0"),
    SHORTCUTS(Where.WINDOW, "mdi2k-keyboard-outline", "Shortcut+Slash"),
    TOUR(Where.WINDOW, "mdi2c-compass-outline", "Shift+F1"),
    LANGUAGE(Where.WINDOW, "mdi2t-translate", "F8"),
    SETTINGS(Where.WINDOW, "mdi2c-cog-outline", "Shortcut+Comma"),
    QUIT(Where.WINDOW, "mdi2e-exit-to-app", "Shortcut+Q"),

    NEXT_KIND(Where.SEARCH, "mdi2f-filter-outline", "Alt+Right"),
    PREVIOUS_KIND(Where.SEARCH, "mdi2f-filter-outline", "Alt+Left"),

    /** Option and a digit write a sign on macOS. */
    TAB(Where.CASE, "mdi2t-tab", nine("Alt+"), nine("Ctrl+")),

    PART(Where.INTERVIEW, "mdi2f-format-list-numbered", nine("Shortcut+"), nine("Shortcut+")),
    NOTE(Where.INTERVIEW, "mdi2n-note-edit-outline", "Shortcut+T"),
    ENTRY(Where.INTERVIEW, "mdi2t-timeline-plus-outline", "Shortcut+E"),
    LENDER(Where.INTERVIEW, "mdi2b-bank-plus", "Shortcut+L"),

    REPEAT(Where.TIMELINE, "mdi2r-repeat", "Shortcut+R"),
    WORDS(Where.TIMELINE, "mdi2e-eye-outline", "Space"),

    ADD(Where.ROWS, "mdi2p-plus", "Insert", "Shortcut+Shift+N"),
    EDIT(Where.ROWS, "mdi2p-pencil-outline", "Enter", "F2"),
    STRIKE(
            Where.ROWS,
            "mdi2f-format-strikethrough",
            List.of("Delete"),
            List.of("Delete", "Shortcut+Backspace")),
    COPY_ROWS(Where.ROWS, "mdi2c-content-copy", "Shortcut+C"),
    PASTE(Where.ROWS, "mdi2c-content-paste", "Shortcut+V"),
    MOVE_UP(Where.ROWS, "mdi2a-arrow-up", "Alt+Up"),
    MOVE_DOWN(Where.ROWS, "mdi2a-arrow-down", "Alt+Down"),

    SAVE(Where.FORM, "mdi2c-content-save-outline", "Shortcut+S"),
    SAVE_AND_NEXT(Where.FORM, "mdi2c-content-save-move-outline", "Shortcut+Enter"),
    CANCEL(Where.FORM, "mdi2c-close", "Esc");

    /** Where a key holds. In a place the keys of the wider places hold too, except in a form. */
    public enum Where implements Coded {
        /** In every window, also over a dialog. */
        EVERYWHERE,
        /** In the main window. */
        WINDOW,
        /** While the search box shows what it found. */
        SEARCH,
        /** While a case is in view. */
        CASE,
        INTERVIEW,
        TIMELINE,
        /** In a list or table. */
        ROWS,
        /** In a dialog with a form. */
        FORM
    }

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private final Where where;
    private final String icon;
    private final List<String> keys;
    private final List<String> macKeys;

    Action(Where where, String icon, String... keys) {
        this(where, icon, List.of(keys), List.of(keys));
    }

    Action(Where where, String icon, List<String> keys, List<String> macKeys) {
        this.where = where;
        this.icon = icon;
        this.keys = keys;
        this.macKeys = macKeys;
    }

    private static List<String> nine(String with) {
        return IntStream.rangeClosed(1, 9).mapToObj(digit -> with + digit).toList();
    }

    /** Where its keys hold. */
    public Where where() {
        return where;
    }

    /** Literal of its icon. */
    public String icon() {
        return icon;
    }

    /**
     * Its keys on this system, the first to be shown. Nine of them where each has its own place.
     */
    public List<KeyCombination> keys() {
        return keys(MAC);
    }

    List<KeyCombination> keys(boolean mac) {
        return (mac ? macKeys : keys).stream().map(KeyCombination::valueOf).toList();
    }

    /** Whether this key is one of its own. */
    public boolean fits(KeyEvent event) {
        return position(event) >= 0;
    }

    /** Which of its keys this is, from 0, or -1. */
    public int position(KeyEvent event) {
        List<KeyCombination> all = keys();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).match(event))
                .findFirst()
                .orElse(-1);
    }

    /** The return key by the word that stands on it: fonts lack its sign. */
    private static String words(KeyCombination keys) {
        return keys.getDisplayText().replace("\u21b5", "Enter");
    }

    /** Its first key, as this system writes it. */
    public String shown() {
        return words(keys().getFirst());
    }

    /** All of its keys, as this system writes them. */
    public String allShown() {
        List<String> all = keys().stream().map(Action::words).toList();
        return all.size() > 2
                ? all.getFirst() + " … " + all.getLast()
                : all.stream().collect(Collectors.joining("  "));
    }

    /** The actions of one place, in the order in which they are listed. */
    public static Stream<Action> in(Where where) {
        return Arrays.stream(values()).filter(action -> action.where == where);
    }

    /** Text key of its name. */
    public String nameKey() {
        return "fx.action." + code();
    }
}
