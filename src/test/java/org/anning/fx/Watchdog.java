package org.anning.fx;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notices when the window's thread is held so long that a person would feel it. It counts the time
 * that the processor spent on that thread, not the time on the wall: a busy machine, where the
 * thread only waits for its turn, must not fail a test. Waiting for the database needs no watch,
 * because the casebook refuses to work on that thread.
 */
public final class Watchdog implements AutoCloseable {

    /**
     * A person feels what takes longer than a tenth of a second. Half as much again, because a
     * machine that does other things makes even processor time longer.
     */
    public static final long MOST_MILLIS = 150;

    private static final long BEAT_MILLIS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread window;
    private final long most;
    private final Thread dog = new Thread(this::bark, "watchdog");
    private final List<String> held = Collections.synchronizedList(new ArrayList<>());
    private volatile long lastBeat;
    private volatile boolean answered = true;
    private volatile boolean ended;
    private volatile String seen = "";

    private Watchdog(Thread window, long most) {
        this.window = window;
        this.most = most;
        lastBeat = used();
        dog.setDaemon(true);
        dog.start();
    }

    /**
     * Watches until it is closed; to be called from a test.
     *
     * @param mostMillis of processor time without a break
     */
    public static Watchdog watch(long mostMillis) {
        return new Watchdog(FxTest.onFx(Thread::currentThread), mostMillis);
    }

    private long used() {
        return THREADS.getThreadCpuTime(window.threadId()) / 1_000_000;
    }

    private void bark() {
        while (!ended) {
            if (answered) {
                answered = false;
                Platform.runLater(this::beat);
            } else if (used() - lastBeat > most / 2) {
                seen = where();
            }
            try {
                Thread.sleep(BEAT_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Everything between two beats was done without a break for a key or a click. */
    private void beat() {
        long now = used();
        if (now - lastBeat > most) {
            held.add(now - lastBeat + " ms in " + seen);
        }
        seen = "";
        lastBeat = now;
        answered = true;
    }

    private String where() {
        return Arrays.stream(window.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.anning"))
                .limit(4)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    /** Each time that the thread was held too long, with where. */
    public List<String> held() {
        return List.copyOf(held);
    }

    @Override
    public void close() {
        ended = true;
        dog.interrupt();
    }
}
