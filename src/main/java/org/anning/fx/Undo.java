package org.anning.fx;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What was done last and can be taken back, or be done again, wherever in the program it was done.
 * Taking back is itself a change that is stored: it runs in the background like any other, and is
 * refused like any other.
 */
public final class Undo {

    /** What the deeds are, in words of the moment; "" where there is none. */
    public interface Deeds {

        /** Names what {@link #undo} takes back. */
        String undoable();

        /** Names what {@link #redo} does again. */
        String redoable();

        /** Takes back what was done last, away from the window's thread, and names it. */
        String undo();

        /** Does it again, away from the window's thread, and names it. */
        String redo();
    }

    private final Background background;
    private final Deeds deeds;
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private boolean busy;

    public Undo(Background background, Deeds deeds) {
        this.background = background;
        this.deeds = deeds;
        tell();
    }

    /**
     * Takes back what was done last; does nothing when there is nothing.
     *
     * @param done told on the window's thread what was taken back
     */
    public void undo(Consumer<String> done) {
        start(undoable, deeds::undo, done);
    }

    /** Does again what was taken back last; does nothing when there is nothing. */
    public void redo(Consumer<String> done) {
        start(redoable, deeds::redo, done);
    }

    private void start(ReadOnlyStringWrapper what, Supplier<String> change, Consumer<String> done) {
        if (busy || what.get().isEmpty()) {
            return;
        }
        busy = true;
        background
                .run(change)
                .onSuccess(done)
                .onEnd(() -> {
                    busy = false;
                    tell();
                })
                .start();
    }

    /** Something was done or the language changed. To be called on the window's thread. */
    public void tell() {
        undoable.set(deeds.undoable());
        redoable.set(deeds.redoable());
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
