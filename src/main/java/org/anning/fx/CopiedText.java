package org.anning.fx;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Takes what was copied here out of the system's clipboard again after a minute, and at once when
 * the window locks; what another program put there meanwhile stays.
 */
public final class CopiedText {

    private final Place clipboard;
    private final Executor later;
    private @Nullable String ours;
    private @Nullable ListChangeListener<Window> menus;

    /** The system's clipboard. */
    public interface Place {
        /** The text in it, or null. */
        @Nullable String text();

        /** Empties it. */
        void clear();
    }

    /**
     * @param later runs the clearing a minute after the last copying
     */
    public CopiedText(Place clipboard, Executor later) {
        this.clipboard = clipboard;
        this.later = later;
    }

    /** Notices what is copied or cut in this scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean copies =
                            key.isShortcutDown()
                                    && (key.getCode() == KeyCode.C
                                            || key.getCode() == KeyCode.X
                                            || key.getCode() == KeyCode.INSERT);
                    if (copies) {
                        // The control copies after this filter.
                        Platform.runLater(this::copied);
                    }
                });
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> menuOpens());
    }

    /** A menu may copy: what is in the clipboard then, and was not before, came from here. */
    void menuOpens() {
        String before = clipboard.text();
        ListChangeListener<Window> earlier = menus;
        if (earlier != null) {
            Window.getWindows().removeListener(earlier);
        }
        ListChangeListener<Window> closing =
                new ListChangeListener<>() {
                    @Override
                    public void onChanged(Change<? extends Window> change) {
                        while (change.next()) {
                            if (change.getRemoved().stream()
                                    .anyMatch(ContextMenu.class::isInstance)) {
                                Window.getWindows().removeListener(this);
                                Platform.runLater(() -> menuClosed(before));
                                return;
                            }
                        }
                    }
                };
        menus = closing;
        Window.getWindows().addListener(closing);
    }

    private void menuClosed(@Nullable String before) {
        if (!Objects.equals(before, clipboard.text())) {
            copied();
        }
    }

    /** Says that the text in the clipboard was put there by this program. */
    public void copied() {
        ours = clipboard.text();
        later.execute(this::clear);
    }

    /** Empties the clipboard now, if what lies there is still ours. */
    public void clear() {
        String text = ours;
        ours = null;
        if (text != null && text.equals(clipboard.text())) {
            clipboard.clear();
        }
    }
}
