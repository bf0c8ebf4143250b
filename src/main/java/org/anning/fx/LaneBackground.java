package org.anning.fx;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Refusal;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The background work of the running program: one thread for everything that calls a service, so
 * that a save and the reading after it keep their order, and one for chores. Neither thread is ever
 * interrupted, because an interrupt inside the database's file access would break the database.
 */
public final class LaneBackground implements Background, AutoCloseable {

    private final ExecutorService services = lane("services");
    private final ExecutorService chores = lane("chores");
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();
    private final Executor window;
    private final Consumer<Refusal> refused;
    private final Consumer<Throwable> broken;

    /**
     * @param refused what to do with a refusal that a job does not answer itself
     * @param broken what to do with any other failure that a job does not answer itself
     */
    public LaneBackground(Consumer<Refusal> refused, Consumer<Throwable> broken) {
        this(Platform::runLater, refused, broken);
    }

    LaneBackground(Executor window, Consumer<Refusal> refused, Consumer<Throwable> broken) {
        this.window = window;
        this.refused = refused;
        this.broken = broken;
    }

    private static ExecutorService lane(String name) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon(true).factory(),
                // What an answer asks for after the window was closed, nobody waits for.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public <T> Job<T> run(Supplier<T> work) {
        return new Job<>(_ -> work.get(), services, window, refused, broken)
                .telling(running::add, running::remove);
    }

    @Override
    public <T> Job<T> chore(Function<Progress, T> work) {
        return new Job<>(work, chores, window, refused, broken)
                .telling(running::add, running::remove);
    }

    @Override
    public ObservableList<Job<?>> running() {
        return running;
    }

    /** Takes no more work and waits until everything that was started is done. */
    @Override
    public void close() {
        chores.shutdown();
        services.shutdown();
        boolean interrupted = false;
        while (!chores.isTerminated() || !services.isTerminated()) {
            try {
                chores.awaitTermination(1, TimeUnit.MINUTES);
                services.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
