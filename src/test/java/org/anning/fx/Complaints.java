package org.anning.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What JavaFX only writes to its log: what is wrong with style sheets, and what a binding threw,
 * such as a text that is missing.
 */
final class Complaints extends Handler {

    /** Held here, because the log system lets go of loggers that nobody holds. */
    private static final List<Logger> LOGS =
            List.of(Logger.getLogger("javafx.css"), Logger.getLogger("javafx.beans"));

    private final List<String> heard = new CopyOnWriteArrayList<>();

    static Complaints listen() {
        Complaints complaints = new Complaints();
        for (Logger log : LOGS) {
            for (Handler old : log.getHandlers()) {
                log.removeHandler(old);
            }
            log.addHandler(complaints);
        }
        return complaints;
    }

    /** Every complaint so far, without repetitions. */
    List<String> heard() {
        return heard.stream().distinct().toList();
    }

    @Override
    public void publish(LogRecord complaint) {
        Throwable thrown = complaint.getThrown();
        heard.add(complaint.getMessage() + (thrown == null ? "" : ": " + thrown));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
