package org.anning.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs work away from the window's thread and brings the outcome back to it. A job does nothing
 * until it is started; whatever it does not answer itself goes to a dialog or the error screen, so
 * forgetting is safe.
 */
public interface Background {

    /** Work with the casebook: everything that calls a service. Done in the order it is started. */
    <T> Job<T> run(Supplier<T> work);

    /**
     * Work with files that may take long, such as hashing or importing: it tells its progress and
     * can be cancelled.
     */
    <T> Job<T> chore(Function<Progress, T> work);

    /** What has a name and goes on or waits its turn. Changes on the window's thread. */
    default ObservableList<Job<?>> running() {
        return FXCollections.emptyObservableList();
    }
}
