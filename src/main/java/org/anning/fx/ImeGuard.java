package org.anning.fx;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keeps keys that belong to an input method away from the window: while a composition is open,
 * Enter chooses a word and Escape drops it, and neither presses a button nor runs a shortcut.
 */
public final class ImeGuard {

    private boolean composing;

    private ImeGuard() {}

    /** Whether a composition is open in the guarded scene of this node. */
    public static boolean composing(Node node) {
        Scene scene = node.getScene();
        return scene != null
                && scene.getProperties().get(ImeGuard.class) instanceof ImeGuard guard
                && guard.composing;
    }

    /** Guards all of a scene, for as long as the scene lives. */
    public static ImeGuard install(Scene scene) {
        ImeGuard guard = new ImeGuard();
        scene.getProperties().put(ImeGuard.class, guard);
        scene.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> guard.composing = !event.getComposed().isEmpty());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, guard::swallow);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, guard::swallow);
        // Some systems end a composition without a word: a plain letter, a click or another focus
        // means that it is over, or the keyboard would stay dead.
        scene.addEventFilter(KeyEvent.KEY_TYPED, guard::letter);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> guard.composing = false);
        scene.focusOwnerProperty().subscribe(_ -> guard.composing = false);
        return guard;
    }

    /** Whether a composition is open. */
    public boolean composing() {
        return composing;
    }

    private void swallow(Event event) {
        if (composing) {
            event.consume();
        }
    }

    private void letter(KeyEvent event) {
        if (!composing) {
            return;
        }
        boolean plain =
                !event.getCharacter().isEmpty()
                        && !Character.isISOControl(event.getCharacter().charAt(0));
        if (plain) {
            composing = false;
        } else {
            event.consume();
        }
    }
}
