package org.anning.fx;

/**
 * A controller whose screen is shown and left again. It reads its facts afresh when it is shown.
 */
public interface Screen {

    /** The screen has come into view: load, and subscribe to what changes. */
    void shown();

    /** The screen has left the view: drop what was subscribed to. */
    default void hidden() {}
}
