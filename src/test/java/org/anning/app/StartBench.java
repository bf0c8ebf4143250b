package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a start takes, against an empty JavaFX window on the same machine in the same run. The
 * passphrase is typed in three seconds, and once in no time.
 */
@Tag("bench")
class StartBench {

    private static final int ROUNDS = 7;

    @TempDir Path folder;

    @Test
    void startToTheUnlockPromptAndPassphraseToToday() throws Exception {
        Path home = Files.createDirectories(folder.resolve("h"));
        Path casebook = TestCasebook.create(folder);
        Files.writeString(
                home.resolve("settings.properties"), "casebook.place=" + escaped(casebook) + "\n");
        List<Long> empty = new ArrayList<>();
        List<Long> prompt = new ArrayList<>();
        List<Long> today = new ArrayList<>();
        List<Long> atOnce = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            empty.add(run(1, "empty").getFirst());
            List<Long> ours = run(3, "start", home.toString(), "3");
            prompt.add(ours.getFirst());
            today.add(ours.getLast() - ours.get(1));
            List<Long> hasty = run(3, "start", home.toString(), "0");
            atOnce.add(hasty.getLast() - hasty.get(1));
        }

        System.out.printf(
                "START empty=%dms prompt=%dms (%.2f) passphraseToToday=%dms (%.2f)"
                        + " typedAtOnce=%dms (%.2f)%n",
                median(empty),
                median(prompt),
                (double) median(prompt) / median(empty),
                median(today),
                (double) median(today) / median(empty),
                median(atOnce),
                (double) median(atOnce) / median(empty));
    }

    private static String escaped(Path path) {
        StringBuilder text = new StringBuilder();
        path.toString().chars().forEach(c -> text.append(String.format("\\u%04x", c)));
        return text.toString();
    }

    private static long median(List<Long> all) {
        List<Long> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Milliseconds from the start of the process to each of its words. */
    private static List<Long> run(int words, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djavafx.cachedir=" + System.getProperty("javafx.cachedir"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ScriptedDay.Main.class.getName()));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Long> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (said.size() < words && out.readLine() != null) {
                said.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        } finally {
            process.destroyForcibly();
        }
        assertEquals(words, said.size(), "the program ended too early");
        return said;
    }
}
