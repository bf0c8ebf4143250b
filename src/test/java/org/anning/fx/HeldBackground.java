package org.anning.fx;

import org.anning.common.Refusal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Background work that waits until the test lets it go, to look at what is shown meanwhile. */
public final class HeldBackground implements Background {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Job<T> run(Supplier<T> work) {
        return chore(_ -> work.get());
    }

    @Override
    public <T> Job<T> chore(Function<Progress, T> work) {
        Consumer<Refusal> refused =
                refusal -> {
                    throw refusal;
                };
        Consumer<Throwable> broken =
                failure -> {
                    throw new AssertionError(failure);
                };
        return new Job<>(work, waiting::add, Runnable::run, refused, broken);
    }

    /** Does everything that was started. */
    public void release() {
        while (!waiting.isEmpty()) {
            releaseNext();
        }
    }

    /** Does what was started first. */
    public void releaseNext() {
        waiting.remove().run();
    }

    /** How many jobs wait. */
    public int waiting() {
        return waiting.size();
    }
}
