package org.anning.fx;

import java.util.Map;

/**
 * A controller whose screen is shown and left again. It reads its facts afresh when it is shown.
 */
public interface Screen {

    /** The screen has come into view: load, and subscribe to what changes. */
    void shown();

    /** The screen has left the view: drop what was subscribed to. */
    default void hidden() {}

    /**
     * What can be done here at the moment besides what the window does, to be found by its name.
     */
    default Map<Action, Runnable> deeds() {
        return Map.of();
    }
}
