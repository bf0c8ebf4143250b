package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a start takes, against an empty JavaFX window on the same machine in the same run. The
 * passphrase is typed in three seconds, and once in no time. With {@code -Danning.image=FOLDER} the
 * program of that image, as installed, is measured in place of what was compiled: its own Java, its
 * jars, its options and its trained cache; the empty window is then of its Java without the cache.
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
            empty.add(run(1, false, "empty").getFirst());
            List<Long> ours = run(3, true, "start", home.toString(), "3");
            prompt.add(ours.getFirst());
            today.add(ours.getLast() - ours.get(1));
            List<Long> hasty = run(3, true, "start", home.toString(), "0");
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
    private static List<Long> run(int words, boolean trained, String... args) throws IOException {
        String image = System.getProperty("anning.image");
        List<String> command =
                new ArrayList<>(image == null ? compiled() : installed(Path.of(image), trained));
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
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

    private static List<String> compiled() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djavafx.cachedir=" + System.getProperty("javafx.cachedir"),
                "-cp",
                System.getProperty("java.class.path"));
    }

    /** What the launcher of an image does, by the file it reads. */
    private static List<String> installed(Path image, boolean trained) throws IOException {
        Path settings = only(image, "Anning.cfg");
        String folder = settings.resolveSibling("").toAbsolutePath().toString();
        List<String> jars = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(only(image, "java").toString()));
        for (String line : Files.readAllLines(settings)) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", folder);
            if (line.startsWith("app.classpath=")) {
                jars.add(value);
            } else if (line.startsWith("java-options=")
                    && (trained || !value.startsWith("-XX:AOTCache="))) {
                command.add(value);
            }
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, jars)));
        return command;
    }

    /** The one file of this name in an image, wherever this system's images keep it. */
    private static Path only(Path image, String name) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(f -> f.endsWith(name) || f.endsWith(name + ".exe"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no image of the program: " + image));
        }
    }
}
