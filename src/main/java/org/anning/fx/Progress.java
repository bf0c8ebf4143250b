package org.anning.fx;

/** How far a chore has come, and whether somebody wants it to stop. Told from inside the chore. */
public interface Progress {

    /** Tells how many of how many parts are done. */
    void at(long done, long total);

    /** Whether the chore was asked to stop. */
    boolean cancelled();

    /** Ends the chore when it was asked to stop, and else tells how far it is. */
    default void step(long done, long total) {
        stopIfCancelled();
        if (total > 0) {
            at(done, total);
        }
    }

    /**
     * Ends the chore when it was asked to stop. Call it where nothing half-done would stay behind.
     */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }
}
