package org.anning.fx;

import javafx.scene.Parent;

/**
 * A screen that was read from its FXML.
 *
 * @param root what is put into the window
 * @param controller the controller that FXML was connected to
 */
public record Loaded<C>(Parent root, C controller) {

    /** Tells the controller that it is in view, when it wants to know. */
    public void shown() {
        if (controller instanceof Screen screen) {
            screen.shown();
        }
    }

    /** Tells the controller that it has left the view, when it wants to know. */
    public void hidden() {
        if (controller instanceof Screen screen) {
            screen.hidden();
        }
    }
}
