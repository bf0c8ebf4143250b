package org.anning.desk;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * Notices that nobody has touched a key or the mouse for a while, and that the machine slept: the
 * clock then jumps ahead between two looks at it.
 */
final class IdleWatch {

    private static final java.time.Duration LOOK = java.time.Duration.ofSeconds(15);
    private static final java.time.Duration SLEPT = java.time.Duration.ofSeconds(75);

    private final PauseTransition pause = new PauseTransition();
    private final Timeline looks;
    private final Clock clock;
    private final Runnable idle;
    private Instant lastLook;
    private final IntSupplier minutes;
    private boolean watching;

    /**
     * @param minutes how long nobody must touch anything, asked anew each time
     */
    IdleWatch(IntSupplier minutes, Clock clock, Runnable idle) {
        this.minutes = minutes;
        this.clock = clock;
        this.idle = idle;
        this.lastLook = clock.instant();
        this.looks = new Timeline(new KeyFrame(Duration.millis(LOOK.toMillis()), _ -> look()));
        looks.setCycleCount(Animation.INDEFINITE);
        pause.setOnFinished(_ -> idle.run());
    }

    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> touched());
    }

    void start() {
        watching = true;
        lastLook = clock.instant();
        looks.play();
        touched();
    }

    void stop() {
        watching = false;
        pause.stop();
        looks.stop();
    }

    /** Looks at the clock; a jump ahead means that the machine slept with the window open. */
    void look() {
        Instant now = clock.instant();
        boolean slept = lastLook.plus(SLEPT).isBefore(now);
        lastLook = now;
        if (watching && slept) {
            idle.run();
        }
    }

    private void touched() {
        if (watching) {
            pause.setDuration(Duration.minutes(minutes.getAsInt()));
            pause.playFromStart();
        }
    }
}
