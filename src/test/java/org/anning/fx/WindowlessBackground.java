package org.anning.fx;

import java.util.concurrent.Executor;

/** The program's own background work for a program without a window. */
public final class WindowlessBackground {

    private WindowlessBackground() {}

    /**
     * @param window stands in for the window's thread
     */
    public static Background on(Executor window) {
        return new LaneBackground(
                window,
                refused -> {
                    throw refused;
                },
                broken -> {
                    throw new AssertionError(broken);
                });
    }
}
