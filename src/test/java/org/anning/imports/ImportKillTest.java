package org.anning.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A program is killed while it imports: afterwards each import is there with every one of its
 * entries and their rows, or not at all.
 */
class ImportKillTest {

    private static final long SEED = 20261127;

    @TempDir Path folder;

    @Test
    void anImportIsThereOrNotWhenKilledFiveTimes() throws Exception {
        killed(5);
    }

    @Test
    @Tag("long")
    void anImportIsThereOrNotWhenKilledFiftyTimes() throws Exception {
        killed(50);
    }

    private void killed(int rounds) throws Exception {
        Path place = TestCasebook.create(folder);
        try (ImportHouse house = new ImportHouse(place)) {
            house.newCase("小林");
        }
        Random random = new Random(SEED);
        int during = 0;
        int acknowledged = 0;
        for (int round = 0; round < rounds; round++) {
            List<String> said = importAndKill(place, random.nextInt(2000));
            during += said.isEmpty() || said.getLast().startsWith("ACK") ? 0 : 1;
            acknowledged += (int) said.stream().filter(s -> s.startsWith("ACK")).count();
            check(place, acknowledged);
        }
        System.out.printf(
                "KILL import rounds=%d seed=%d during=%d acknowledged=%d half=0%n",
                rounds, SEED, during, acknowledged);
        assertTrue(during > 0, "no import was under way when it was killed");
    }

    private static List<String> importAndKill(Path place, int millisAfterBegin) throws Exception {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ImportWriter.class.getName(),
                                place.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("READY", out.readLine());
            String first = out.readLine();
            Thread killer =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    writer.waitFor(millisAfterBegin, TimeUnit.MILLISECONDS);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                writer.toHandle().destroyForcibly();
                            });
            List<String> said = new java.util.ArrayList<>(List.of(first));
            for (String line = out.readLine();
                    line != null && line.matches("(ACK|STORING) \\d+");
                    line = out.readLine()) {
                said.add(line);
            }
            killer.join();
            writer.waitFor();
            return said;
        }
    }

    private static void check(Path place, int acknowledged) {
        try (ImportHouse house = new ImportHouse(place)) {
            CaseId id = house.cases.rows().getFirst().caseId();
            List<ImportRow> imports = house.imports.of(id);
            assertTrue(imports.size() >= acknowledged, "an acknowledged import is lost");
            assertEquals(
                    imports.stream().mapToInt(i -> i.facts().taken()).sum(),
                    house.timeline.entriesOf(id).size(),
                    "an import is half there");
            assertEquals(
                    house.timeline.entriesOf(id).size(),
                    house.casebook.work().read(s -> house.entries.sourcesOf(s, id)).size(),
                    "a row is missing beside its entry");
        }
    }
}
