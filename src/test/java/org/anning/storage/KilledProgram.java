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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program of its own that works on a casebook and is killed in the middle. It says READY on its
 * standard output when it begins, and a line for everything that it did after that.
 */
public final class KilledProgram {

    private static final String READY = "READY";
    private static final int LONGEST_MILLIS = 60_000;

    private KilledProgram() {}

    /**
     * Starts the program, kills it so long after it was ready, and brings what it had said: whole
     * lines of this shape up to the first that is not.
     */
    public static List<String> run(
            Class<?> program, Path casebook, int millisAfterReady, String lines)
            throws IOException, InterruptedException {
        return run(program, casebook, millisAfterReady, Integer.MAX_VALUE, lines);
    }

    /** The same, but kills it when it has said so many lines, however slow the machine is. */
    public static List<String> runUntilSaid(
            Class<?> program, Path casebook, int linesAfterReady, String lines)
            throws IOException, InterruptedException {
        return run(program, casebook, LONGEST_MILLIS, linesAfterReady, lines);
    }

    private static List<String> run(
            Class<?> program, Path casebook, int millisAfterReady, int mostLines, String lines)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName(),
                                casebook.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Pattern whole = Pattern.compile(lines);
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (!READY.equals(out.readLine())) {
                throw new IllegalStateException(program.getName() + " did not get ready");
            }
            Thread killer =
                    Thread.ofPlatform()
                            .start(() -> {
                                // Not Process.destroyForcibly: that closes the pipe and
                                // loses what was said last.
                                try {
                                    process.waitFor(millisAfterReady, TimeUnit.MILLISECONDS);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                process.toHandle().destroyForcibly();
                            });
            String line;
            while ((line = wholeOrEnd(out, whole)) != null) {
                said.add(line);
                if (said.size() == mostLines) {
                    process.toHandle().destroyForcibly();
                }
            }
            killer.join();
        }
        process.waitFor();
        return said;
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
