package org.anning.fx;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was done on a screen and can be taken back, the latest first, and done again. Taking back is
 * itself a change that is stored: it runs in the background like any other, and is refused like any
 * other when somebody else has changed the same thing since.
 */
public final class Undo {

    private static final int MOST = 100;

    /** A stored change that can be made. */
    @FunctionalInterface
    public interface Step {

        /**
         * Makes the change, away from the window's thread.
         *
         * @return what takes it back
         */
        Step run();
    }

    private record Named(String textKey, Step step) {}

    private final Background background;
    private final Runnable changed;
    private final Deque<Named> done = new ArrayDeque<>();
    private final Deque<Named> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private boolean busy;

    /**
     * @param changed called on the window's thread after each change that this makes
     */
    public Undo(Background background, Runnable changed) {
        this.background = background;
        this.changed = changed;
    }

    /**
     * Notes what the user has just done; what was taken back before cannot be done again then.
     *
     * @param textKey names it, such as "strike entries"
     * @param takeBack takes it back
     */
    public void did(String textKey, Step takeBack) {
        done.push(new Named(textKey, takeBack));
        if (done.size() > MOST) {
            done.removeLast();
        }
        undone.clear();
        tell();
    }

    /** Takes back what was done last; does nothing when there is nothing. */
    public void undo() {
        move(done, undone);
    }

    /** Does again what was taken back last; does nothing when there is nothing. */
    public void redo() {
        move(undone, done);
    }

    private void move(Deque<Named> from, Deque<Named> to) {
        if (busy || from.isEmpty()) {
            return;
        }
        Named next = from.pop();
        busy = true;
        background
                .run(() -> new Named(next.textKey, next.step.run()))
                .onSuccess(reverse -> {
                    to.push(reverse);
                    changed.run();
                })
                .onEnd(() -> {
                    busy = false;
                    tell();
                })
                .start();
        tell();
    }

    private void tell() {
        undoable.set(done.isEmpty() ? "" : done.peek().textKey);
        redoable.set(undone.isEmpty() ? "" : undone.peek().textKey);
    }

    /** Names what {@link #undo} takes back; "" when there is nothing. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Names what {@link #redo} does again; "" when there is nothing. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
