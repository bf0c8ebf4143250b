package org.anning.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A program that takes evidence in is killed at random moments, on one and the same casebook: each
 * file is there whole, with its row and its custody line, or not at all.
 */
class EvidenceKillTest {

    private static final long SEED = 20261127;

    @TempDir Path folder;

    @Test
    void noFileIsHalfTakenInWhenKilledFiveTimes() throws Exception {
        killed(5);
    }

    @Test
    @Tag("long")
    void noFileIsHalfTakenInWhenKilledFiftyTimes() throws Exception {
        killed(50);
    }

    private void killed(int rounds) throws Exception {
        AnEvidenceCase made = new AnEvidenceCase(folder);
        Path place = made.casebook.folder().root();
        made.close();
        Random random = new Random(SEED);
        int next = 1;
        int acknowledged = 0;
        int settledLater = 0;
        for (int round = 0; round < rounds; round++) {
            int last = takeAndKill(place, made, next, 30 + random.nextInt(600));
            acknowledged += last - next + 1;
            try (AnEvidenceCase house = AnEvidenceCase.at(place, made.caseId)) {
                settledLater +=
                        (int)
                                house.onDisk().stream()
                                        .filter(f -> f.toString().endsWith(".new"))
                                        .count();
                house.files.sweep();
                next = check(house, last) + 1;
            }
        }
        System.out.printf(
                "EVIDENCE KILL rounds=%d seed=%d acknowledged=%d lost=0 half=0 leftUnsettled=%d%n",
                rounds, SEED, acknowledged, settledLater);
        assertTrue(acknowledged >= rounds, "too few files to say anything");
    }

    private static int takeAndKill(Path place, AnEvidenceCase made, int next, int millis)
            throws Exception {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                IntakeWriter.class.getName(),
                                place.toString(),
                                made.caseId.value().toString(),
                                Integer.toString(next))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int last = next - 1;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("READY", said.readLine());
            Thread killer = null;
            String line;
            while ((line = said.readLine()) != null && line.matches("ACK \\d+")) {
                last = Integer.parseInt(line.substring(4));
                if (killer == null) {
                    killer = Thread.ofPlatform().start(() -> kill(writer, millis));
                }
            }
            if (killer != null) {
                killer.join();
            }
        }
        writer.waitFor();
        return last;
    }

    /** The first file is slow while the machine warms up, so the time runs from the second. */
    private static void kill(Process writer, int millis) {
        try {
            writer.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.toHandle().destroyForcibly();
    }

    /** The number of the last file that is there; at most one more than was acknowledged. */
    private static int check(AnEvidenceCase house, int acknowledged) {
        Map<Integer, EvidenceRow> rows = new HashMap<>();
        house.pieces
                .of(house.caseId)
                .forEach(row -> rows.put(Integer.parseInt(row.facts().title()), row));
        int last = rows.size();
        assertTrue(last == acknowledged || last == acknowledged + 1, last + "/" + acknowledged);
        Map<java.util.UUID, KeptFile> files = house.files.of(house.caseId);
        assertEquals(last, files.size());
        assertEquals(last, house.onDisk().size(), "a file without a row, or a row without a file");
        for (int n = 1; n <= last; n++) {
            assertTrue(rows.containsKey(n), "lost: " + n);
            KeptFile kept =
                    Objects.requireNonNull(files.get(Objects.requireNonNull(rows.get(n)).id()));
            // The older ones were looked at in the rounds before.
            if (n > acknowledged - 5) {
                assertArrayEquals(IntakeWriter.content(n), house.files.read(kept, false));
                assertTrue(
                        CustodyLine.whole(kept.sha256(), house.files.custody(kept.evidenceId())));
            }
        }
        return last;
    }
}
