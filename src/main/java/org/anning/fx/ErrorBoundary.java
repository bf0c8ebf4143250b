package org.anning.fx;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/**
 * Where every failure ends that nothing else has answered: it is logged by its code and shown with
 * what is safe and what can be done.
 */
public final class ErrorBoundary {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorBoundary.class);

    private final Consumer<ErrorReport> show;
    private boolean showing;

    /**
     * @param show opens the error screen and returns when it is closed
     */
    public ErrorBoundary(Consumer<ErrorReport> show) {
        this.show = show;
    }

    /** Catches what no other code catches, on every thread. */
    public void guardAllThreads() {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> broken(failure));
    }

    /** Logs a failure and shows it. Callable from every thread. */
    public void broken(Throwable failure) {
        ErrorReport report = ErrorReport.of(failure);
        LOG.error("{} {}", report.code().code(), report.text());
        // Later on the window's thread too: in the middle of a redraw no dialog may open.
        Platform.runLater(() -> show(report));
    }

    /** One error screen at a time: a failure in a redraw would otherwise open them without end. */
    private void show(ErrorReport report) {
        if (showing) {
            return;
        }
        showing = true;
        try {
            show.accept(report);
        } finally {
            showing = false;
        }
    }
}
