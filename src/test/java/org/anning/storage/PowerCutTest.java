package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** T3, T4: power cuts and full disks, played on what H2 wrote and when it forced it. */
class PowerCutTest {

    private static final long SEED = 20261128;
    private static final int SAVES = 40;

    @TempDir Path folder;

    /** What was acknowledged when so much was done to the database, and so much was journalled. */
    private record Acknowledged(String name, int ops, long journal) {}

    private static Casebook open(Path place) {
        return TestCasebook.open(place, ClientService.entities());
    }

    private static Set<String> names(Casebook casebook) {
        return casebook.work()
                .read(session ->
                        new HashSet<>(
                                session.createQuery(
                                                "select k.facts.displayName from Client k",
                                                String.class)
                                        .list()));
    }

    @Test
    void afterAPowerCutNothingAcknowledgedIsMissing() throws Exception {
        powerCuts(25);
    }

    /** A thousand, or as many as {@code -Dcut.points} says. */
    @Test
    @Tag("long")
    void afterAThousandPowerCutsNothingAcknowledgedIsMissing() throws Exception {
        powerCuts(Integer.getInteger("cut.points", 1000));
    }

    private void powerCuts(int images) throws Exception {
        Path place = TestCasebook.create(folder);
        open(place).close();
        byte[] before = Files.readAllBytes(place.resolve("data.mv.db"));
        List<Acknowledged> all = new ArrayList<>();
        RecordedDisk disk = RecordedDisk.inPlace();
        try (disk) {
            Casebook casebook = open(place);
            ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
            Path journal = place.resolve("journal/saves-000002.log");
            all.add(new Acknowledged("", disk.size(), Files.size(journal)));
            for (int i = 0; i < SAVES; i++) {
                String name = "客户" + i + "很长的名字".repeat(i % 7);
                clients.write(ClientFacts.named(name));
                all.add(new Acknowledged(name, disk.size(), Files.size(journal)));
            }
            casebook.close();
        }
        Map<Path, byte[]> journals = journals(place);
        Random random = new Random(SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < images; i++) {
            int at = all.getFirst().ops + random.nextInt(all.getLast().ops - all.getFirst().ops);
            int acknowledged = 0;
            while (all.get(acknowledged + 1).ops <= at) {
                acknowledged++;
            }
            long journal = all.get(acknowledged + (at > all.get(acknowledged).ops ? 1 : 0)).journal;
            Path cut = cut(disk.afterPowerCut(before, at, random), place, journals, journal);
            String which = "seed " + SEED + " image " + i + " at " + at;
            outcomes.merge(outcome(cut, which, all.subList(1, acknowledged + 1)), 1, Integer::sum);
            Casebook.empty(cut);
        }
        System.out.printf("POWERCUT images=%d seed=%d %s lost=0%n", images, SEED, outcomes);
        assertEquals(images, outcomes.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Path cut(byte[] data, Path of, Map<Path, byte[]> journals, long journal)
            throws IOException {
        Path place = folder.resolve("cut").resolve("库");
        Files.createDirectories(place.resolve("journal"));
        for (String name : List.of("casebook.json", "casebook.json.2")) {
            Files.copy(of.resolve(name), place.resolve(name));
        }
        Files.write(place.resolve("data.mv.db"), data);
        for (Map.Entry<Path, byte[]> one : journals.entrySet()) {
            boolean last = one.getKey().toString().equals("saves-000002.log");
            Files.write(
                    place.resolve("journal").resolve(one.getKey()),
                    last ? Arrays.copyOf(one.getValue(), (int) journal) : one.getValue());
        }
        return place;
    }

    private static Map<Path, byte[]> journals(Path place) throws IOException {
        Map<Path, byte[]> all = new TreeMap<>();
        try (var files = Files.list(place.resolve("journal"))) {
            for (Path file : files.toList()) {
                all.put(file.getFileName(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static String outcome(Path place, String which, List<Acknowledged> acknowledged) {
        String how = "opened";
        try {
            open(place).close();
        } catch (Refusal named) {
            how = named.textKey();
            Repair.of(
                    place,
                    "",
                    TestCasebook.PASSPHRASE.toCharArray(),
                    TestCasebook.CLOCK,
                    () -> false);
        }
        try (Casebook casebook = open(place)) {
            casebook.check();
            Set<String> there = names(casebook);
            for (Acknowledged one : acknowledged) {
                assertTrue(there.contains(one.name), which + " (" + how + ") lost " + one.name);
            }
            assertTrue(there.size() <= acknowledged.size() + 1, which + " holds what nobody saved");
        }
        return how;
    }

    @Test
    void onAFullDiskWhatIsAcknowledgedIsKeptAndTheRestIsSaidInASentence() throws Exception {
        full(8);
    }

    @Test
    @Tag("long")
    void onADiskThatIsFullAtEachOfSixtyMomentsToo() throws Exception {
        full(60);
    }

    private void full(int moments) throws Exception {
        int refused = 0;
        int saves = 0;
        for (int n = 0; n < moments; n++) {
            Path place = TestCasebook.create(Files.createDirectory(folder.resolve("full" + n)));
            List<String> acknowledged = new ArrayList<>();
            RecordedDisk disk = RecordedDisk.inPlace();
            try (disk;
                    Casebook casebook = open(place)) {
                ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
                disk.failAfter(n, 3);
                for (int i = 0; i < 12; i++) {
                    try {
                        clients.write(ClientFacts.named("客户" + i));
                        acknowledged.add("客户" + i);
                    } catch (Refusal full) {
                        assertEquals("storage.failed", full.textKey());
                        refused++;
                    }
                }
                assertTrue(names(casebook).containsAll(acknowledged), "moment " + n);
            }
            try (Casebook again = open(place)) {
                again.check();
                assertEquals(new HashSet<>(acknowledged), names(again), "moment " + n);
                saves += acknowledged.size();
            }
        }
        System.out.printf("FULL moments=%d saved=%d refused=%d lost=0%n", moments, saves, refused);
    }
}
