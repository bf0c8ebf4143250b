package org.anning.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What JavaFX complains about while it reads and applies style sheets. */
final class StyleWarnings extends Handler {

    /** Held here, because the log system lets go of loggers that nobody holds. */
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    static StyleWarnings listen() {
        for (Handler old : STYLES.getHandlers()) {
            STYLES.removeHandler(old);
        }
        StyleWarnings warnings = new StyleWarnings();
        STYLES.addHandler(warnings);
        return warnings;
    }

    /** Every complaint so far, without repetitions. */
    List<String> heard() {
        return heard.stream().distinct().toList();
    }

    @Override
    public void publish(LogRecord complaint) {
        heard.add(complaint.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
