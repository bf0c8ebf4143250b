package org.anning.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientService;
import org.anning.storage.Casebook;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * T1: a program that saves through the real services is killed at random moments, on one and the
 * same casebook. What was acknowledged must be there, whole; what was not may be there, but whole.
 */
class KillTest {

    private static final long SEED = 20261124;

    @TempDir Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfWrittenWhenKilledTwentyTimes() throws Exception {
        killed(20);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostAndNothingIsHalfWrittenWhenKilledTwoHundredTimes()
            throws Exception {
        killed(200);
    }

    private void killed(int rounds) throws Exception {
        Path place = TestCasebook.create(folder);
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        long slowestOpening = 0;

        for (int round = 0; round < rounds; round++) {
            acknowledged.addAll(writeAndKill(place, 300 + random.nextInt(1700)));
            long start = System.nanoTime();
            try (Casebook casebook = open(place)) {
                slowestOpening = Math.max(slowestOpening, System.nanoTime() - start);
                check(casebook, acknowledged);
            }
        }

        System.out.printf(
                "KILL rounds=%d seed=%d acknowledged=%d lost=0 half=0 slowestOpening=%dms%n",
                rounds, SEED, acknowledged.size(), TimeUnit.NANOSECONDS.toMillis(slowestOpening));
        assertTrue(acknowledged.size() >= rounds, "too few saves to say anything");
    }

    private static Casebook open(Path place) {
        return TestCasebook.open(place, ClientService.entities(), CaseService.entities());
    }

    private static Set<String> writeAndKill(Path place, int millisOfWriting) throws Exception {
        return KilledProgram.run(KillWriter.class, place, millisOfWriting, "ACK \\d+ \\d+").stream()
                .map(line -> line.substring(4).replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static void check(Casebook casebook, Set<String> acknowledged) {
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        CaseLog log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "checker");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        Map<String, CaseRow> byClient = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        List<CaseRow> rows = cases.rows();
        for (CaseRow row : rows) {
            byClient.put(row.clientName(), row);
            assertTrue(numbers.add(row.number()), "a case number occurs twice");
        }
        for (String name : acknowledged) {
            assertTrue(byClient.containsKey("done-" + name), "lost: " + name);
        }
        Map<String, String> worries =
                casebook.work()
                        .read(session -> {
                            Map<String, String> found = new HashMap<>();
                            session.createQuery(
                                            "select k.facts.displayName, c.facts.mainWorry from CaseFile c join Client k on k.id = c.clientId",
                                            Object[].class)
                                    .list()
                                    .forEach(r -> found.put((String) r[0], (String) r[1]));
                            return found;
                        });
        worries.forEach((name, worry) -> {
            if (name.startsWith("done-")) {
                String[] parts = name.substring(5).split("-");
                assertEquals(
                        KillWriter.worry(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                        worry,
                        "half: " + name);
            } else {
                assertEquals(null, worry, "half: " + name);
            }
        });
    }
}
