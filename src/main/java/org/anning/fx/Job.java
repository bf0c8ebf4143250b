package org.anning.fx;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.anning.common.Closed;
import org.anning.common.Refusal;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One piece of background work as a sentence: run this, on success do that, start. The answers are
 * given on the window's thread.
 *
 * @param <T> what the work brings back
 */
public final class Job<T> {

    private final Function<Progress, T> work;
    private final Executor lane;
    private final Executor window;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private Consumer<T> success = _ -> {};
    private Runnable cancelled = () -> {};
    private Runnable end = () -> {};
    private Consumer<Refusal> refusal;
    private Consumer<Throwable> failure;
    private volatile boolean wantedToStop;
    private String name = "";
    private Consumer<Job<?>> begun = _ -> {};
    private Consumer<Job<?>> ended = _ -> {};

    Job(
            Function<Progress, T> work,
            Executor lane,
            Executor window,
            Consumer<Refusal> refusal,
            Consumer<Throwable> failure) {
        this.work = work;
        this.lane = lane;
        this.window = window;
        this.refusal = refusal;
        this.failure = failure;
    }

    /** What to do with the result. */
    public Job<T> onSuccess(Consumer<T> answer) {
        this.success = answer;
        return this;
    }

    /** What to do when the program will not do it; without this, a dialog says why. */
    public Job<T> onRefusal(Consumer<Refusal> answer) {
        this.refusal = answer;
        return this;
    }

    /** What to do when it broke; without this, the error screen opens. */
    public Job<T> onFailure(Consumer<Throwable> answer) {
        this.failure = answer;
        return this;
    }

    /** What to do when it has stopped because {@link #cancel} was called. */
    public Job<T> onCancelled(Runnable answer) {
        this.cancelled = answer;
        return this;
    }

    /** What to do at the very end, whichever way it ended. */
    public Job<T> onEnd(Runnable answer) {
        this.end = answer;
        return this;
    }

    /**
     * Lists it among what goes on, for as long as it does.
     *
     * @param words what it is, in the window's language; nothing of a client
     */
    public Job<T> named(String words) {
        this.name = words;
        return this;
    }

    /** What it is, in words, or "" for work that is not worth a word. */
    public String name() {
        return name;
    }

    /** Tells on the window's thread when it begins and ends. */
    Job<T> telling(Consumer<Job<?>> atBegin, Consumer<Job<?>> atEnd) {
        this.begun = atBegin;
        this.ended = atEnd;
        return this;
    }

    /** Starts the work; to be called once. */
    public Job<T> start() {
        if (!name.isEmpty()) {
            window.execute(() -> begun.accept(this));
        }
        lane.execute(this::work);
        return this;
    }

    /** Asks a chore to stop at its next safe place. It is never interrupted. */
    public void cancel() {
        wantedToStop = true;
    }

    /** From 0 to 1, or -1 while it is not known. Changes on the window's thread. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private void work() {
        Runnable answer;
        try {
            if (wantedToStop) {
                throw new Cancelled();
            }
            T result = work.apply(new Told());
            answer = () -> success.accept(result);
        } catch (Cancelled | Closed _) {
            answer = () -> cancelled.run();
        } catch (Refusal refused) {
            answer = () -> refusal.accept(refused);
        } catch (Throwable broken) {
            answer = () -> failure.accept(broken);
        }
        Runnable last = answer;
        window.execute(() -> {
            try {
                last.run();
            } finally {
                ended.accept(this);
                end.run();
            }
        });
    }

    /** Passes progress on, at most once for each hundredth, so that a fast chore cannot flood. */
    private final class Told implements Progress {

        private int hundredths = -1;

        @Override
        public void at(long done, long total) {
            int now = total <= 0 ? 0 : (int) (100 * done / total);
            if (now != hundredths) {
                hundredths = now;
                window.execute(() -> progress.set(now / 100.0));
            }
        }

        @Override
        public boolean cancelled() {
            return wantedToStop;
        }
    }
}
