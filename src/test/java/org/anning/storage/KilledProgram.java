package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program of its own that works on a casebook and is killed in the middle. It begins when it is
 * told to, says READY on its standard output, and a line for everything that it did after that.
 */
public final class KilledProgram implements AutoCloseable {

    private static final String READY = "READY";
    private static final int LONGEST_MILLIS = 60_000;

    private final Class<?> program;
    private final Process process;

    private KilledProgram(Class<?> program, Process process) {
        this.program = program;
        this.process = process;
    }

    /** Starts a program, which gets ready as far as it can before it is told to begin. */
    public static KilledProgram start(Class<?> program, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx384m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(args));
        return new KilledProgram(
                program,
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /**
     * Lets the program begin, kills it so long after it first said something, and brings what it
     * had said: whole lines of this shape up to the first that is not.
     *
     * @param since how that line begins; with "" the time runs when it is ready
     */
    public List<String> killedAfter(int millis, String since, String lines)
            throws IOException, InterruptedException {
        return killed(millis, since, Integer.MAX_VALUE, lines);
    }

    /** The same, but kills it when it has said so many lines, however slow the machine is. */
    public List<String> killedWhenItHasSaid(int linesAfterReady, String lines)
            throws IOException, InterruptedException {
        return killed(0, "will never be said", linesAfterReady, lines);
    }

    private List<String> killed(int millis, String since, int mostLines, String lines)
            throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        Pattern whole = Pattern.compile(lines);
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (!READY.equals(out.readLine())) {
                throw new IllegalStateException(program.getName() + " did not get ready");
            }
            CountDownLatch begun = new CountDownLatch(since.isEmpty() ? 0 : 1);
            Thread killer =
                    Thread.ofPlatform()
                            .start(() -> {
                                // Not Process.destroyForcibly: that closes the pipe and
                                // loses what was said last.
                                try {
                                    if (begun.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                                        process.waitFor(millis, TimeUnit.MILLISECONDS);
                                    }
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                process.toHandle().destroyForcibly();
                            });
            String line;
            while ((line = wholeOrEnd(out, whole)) != null) {
                said.add(line);
                if (line.startsWith(since)) {
                    begun.countDown();
                }
                if (said.size() == mostLines) {
                    process.toHandle().destroyForcibly();
                }
            }
            begun.countDown();
            killer.join();
        }
        process.waitFor();
        return said;
    }

    /** Kills it, begun or not. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** To be called by the program itself: waits until it is told to begin. */
    public static void waitToBegin() throws IOException {
        if (System.in.read() < 0) {
            // The test is gone.
            Runtime.getRuntime().halt(1);
        }
    }

    /** To be called by the program itself: it must not live on when the test ends early. */
    public static void ready(PrintStream out) {
        ProcessHandle.current()
                .parent()
                .ifPresent(test -> test.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        out.println(READY);
    }

    private static @Nullable String wholeOrEnd(BufferedReader out, Pattern whole)
            throws IOException {
        String line = out.readLine();
        return line != null && whole.matcher(line).matches() ? line : null;
    }
}
