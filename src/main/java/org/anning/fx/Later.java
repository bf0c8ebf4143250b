package org.anning.fx;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import java.util.concurrent.Executor;

/**
 * Does the last of several things a moment after it was asked for, so that a burst of changes is
 * answered once. What is done runs on the window's thread.
 */
public final class Later implements Executor {

    private final PauseTransition pause;

    public Later(java.time.Duration delay) {
        this.pause = new PauseTransition(Duration.millis(delay.toMillis()));
    }

    @Override
    public void execute(Runnable wanted) {
        if (Platform.isFxApplicationThread()) {
            restart(wanted);
        } else {
            Platform.runLater(() -> restart(wanted));
        }
    }

    private void restart(Runnable wanted) {
        pause.setOnFinished(_ -> wanted.run());
        pause.playFromStart();
    }

    /** Forgets what was asked for. */
    public void drop() {
        pause.stop();
        pause.setOnFinished(null);
    }
}
