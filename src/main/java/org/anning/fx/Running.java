package org.anning.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

/** The long job of a screen: whether one runs, how far it is, and what there is to say of it. */
public final class Running {

    private final Language language;
    private final String cancelledKey;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private @Nullable Job<?> running;

    /**
     * @param cancelledKey text key of what is said when it was cancelled; "" to say nothing
     */
    public Running(Language language, String cancelledKey) {
        this.language = language;
        this.cancelledKey = cancelledKey;
    }

    /** Starts a job that is named and knows what to do on success; one before it goes unheard. */
    public void start(Job<?> job) {
        start(job, () -> {});
    }

    /**
     * Starts a job.
     *
     * @param end done when it is over, whichever way, unless another began meanwhile
     */
    public void start(Job<?> job, Runnable end) {
        busy.set(true);
        said.set("");
        running = job;
        progress.bind(job.progressProperty());
        job.onRefusal(this::say)
                .onCancelled(() -> {
                    if (is(job) && !cancelledKey.isEmpty()) {
                        said.set(language.texts().get(cancelledKey));
                    }
                })
                .onEnd(() -> {
                    if (is(job)) {
                        running = null;
                        busy.set(false);
                        progress.unbind();
                        progress.set(-1);
                        end.run();
                    }
                })
                .start();
    }

    /** Whether this is the job that was started last and has not ended. */
    public boolean is(Job<?> job) {
        return running == job;
    }

    /** Asks what runs to stop; nothing half-done stays. */
    public void cancel() {
        Job<?> job = running;
        if (job != null) {
            job.cancel();
        }
    }

    /** Says something until the next job begins. */
    public void say(String words) {
        said.set(words);
    }

    /** Says why something was refused. */
    public void say(Refusal refused) {
        said.set(language.texts().sentence(refused));
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1 while it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What there is to say, in a sentence; "" for nothing. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
