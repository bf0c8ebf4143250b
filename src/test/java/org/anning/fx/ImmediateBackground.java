package org.anning.fx;

import org.anning.common.Refusal;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Background work without a background: everything happens before {@code start()} returns. A
 * refusal or failure that a job does not answer is thrown, so that a test cannot miss it.
 */
public final class ImmediateBackground implements Background {

    private static final Consumer<Refusal> THROW_REFUSAL =
            refusal -> {
                throw refusal;
            };

    @Override
    public <T> Job<T> run(Supplier<T> work) {
        return chore(_ -> work.get());
    }

    @Override
    public <T> Job<T> chore(Function<Progress, T> work) {
        return new Job<>(
                work, Runnable::run, Runnable::run, THROW_REFUSAL, ImmediateBackground::rethrow);
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }
}
