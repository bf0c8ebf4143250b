package org.anning.interview.ui;

import org.anning.app.Services;
import org.anning.fx.WindowlessBackground;
import org.anning.interview.InterviewDraft;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The program that the typing test kills: somebody types into one answer of an interview without
 * ever stopping, through the real view model and services, and each key is said on the standard
 * output after it was struck.
 */
final class TypingWriter {

    static final String FIELD = "worst_event";
    private static final int MILLIS_A_KEY = 30;
    private static final int MILLIS_TO_SAVE = 1000;

    private TypingWriter() {}

    /** The text after so many keys; both sides can compute it. */
    static String typed(int keys) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            text.append((char) ('一' + i * 31 % 20_000));
        }
        return text.toString();
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Services services =
                Services.open(
                        Path.of(args[0]),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        ScheduledExecutorService window = Executors.newSingleThreadScheduledExecutor();
        List<InterviewDraft> left = services.interviews().unfinished();
        InterviewViewModel interview =
                new InterviewViewModel(
                        services.interviews(),
                        services.clients(),
                        WindowlessBackground.on(window),
                        later -> window.schedule(later, MILLIS_TO_SAVE, TimeUnit.MILLISECONDS),
                        TestCasebook.CLOCK,
                        left.isEmpty()
                                ? InterviewDraft.begun(TestCasebook.CLOCK.instant())
                                : left.getFirst(),
                        _ -> List.of(),
                        _ -> {});
        int[] keys = {interview.answer(FIELD).get().length()};
        KilledProgram.ready(out);
        window.scheduleAtFixedRate(
                () -> {
                    keys[0]++;
                    interview.caretAt(FIELD, keys[0]);
                    interview.answer(FIELD).set(typed(keys[0]));
                    out.println("KEY " + keys[0] + " " + System.nanoTime());
                },
                MILLIS_A_KEY,
                MILLIS_A_KEY,
                TimeUnit.MILLISECONDS);
    }
}
