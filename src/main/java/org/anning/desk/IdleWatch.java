package org.anning.desk;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

import java.util.function.IntSupplier;

/** Notices that nobody has touched a key or the mouse for a while. */
final class IdleWatch {

    private final PauseTransition pause = new PauseTransition();
    private final IntSupplier minutes;
    private boolean watching;

    /**
     * @param minutes how long nobody must touch anything, asked anew each time
     */
    IdleWatch(IntSupplier minutes, Runnable idle) {
        this.minutes = minutes;
        pause.setOnFinished(_ -> idle.run());
    }

    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> touched());
    }

    void start() {
        watching = true;
        touched();
    }

    void stop() {
        watching = false;
        pause.stop();
    }

    private void touched() {
        if (watching) {
            pause.setDuration(Duration.minutes(minutes.getAsInt()));
            pause.playFromStart();
        }
    }
}
