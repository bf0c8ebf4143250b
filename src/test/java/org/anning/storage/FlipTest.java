package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.Refusal;
import org.anning.evidence.AnEvidenceCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * T7, T8: one bit of a casebook's files is changed. Either it does no harm and everything is read
 * as it was saved, or it is named and nothing is shown: never is anything else read.
 */
class FlipTest {

    private static final long SEED = 20261128;

    @TempDir Path folder;

    @Test
    void oneChangedBitInTheDatabaseIsHarmlessOrNamed() throws Exception {
        flipped("data.mv.db", 25);
    }

    @Test
    void oneChangedBitInTheKeyFileIsHarmlessOrNamed() throws Exception {
        flipped("casebook.json", 15);
    }

    @Test
    void oneChangedBitInTheJournalOfSavesIsHarmlessOrNamed() throws Exception {
        flipped("journal/saves-000001.log", 10);
    }

    /** Two thousand bits of all files, or as many as {@code -Dflip.times} says. */
    @Test
    @Tag("long")
    void oneChangedBitAnywhereIsHarmlessOrNamedManyTimes() throws Exception {
        int times = Integer.getInteger("flip.times", 2000);
        flipped("data.mv.db", times / 2);
        flipped("casebook.json", times / 8);
        flipped("journal/saves-000001.log", times / 8);
        evidenceAndBackup(times / 4);
    }

    /** Half of them in a piece of evidence, half in a backup: not one may be overlooked. */
    private void evidenceAndBackup(int times) throws Exception {
        Random random = new Random(SEED);
        try (AnEvidenceCase house =
                new AnEvidenceCase(Files.createDirectory(folder.resolve("e")))) {
            byte[] content = new byte[60_000];
            random.nextBytes(content);
            house.take("录音", "a.m4a", content);
            Path piece = house.onDisk().getFirst();
            Path backup = house.casebook.backups().make(() -> false).orElseThrow().file();
            for (Path file : List.of(piece, backup)) {
                byte[] whole = Files.readAllBytes(file);
                for (int i = 0; i < times / 2; i++) {
                    byte[] changed = whole.clone();
                    int at = random.nextInt(whole.length);
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, changed);
                    boolean named =
                            file.equals(piece)
                                    ? house.files.verify(house.caseId, _ -> {}).getFirst().bad()
                                    : refused(house.casebook.backups(), file);
                    assertTrue(named, file.getFileName() + " seed " + SEED + " at " + at);
                }
                Files.write(file, whole);
            }
        }
        System.out.printf("FLIP evidence and backup flips=%d all named%n", times / 2 * 2);
    }

    private static boolean refused(Backups backups, Path backup) {
        try {
            backups.prove(backup, () -> false);
            return false;
        } catch (Refusal named) {
            return true;
        }
    }

    private void flipped(String name, int times) throws Exception {
        Path place = Files.createTempDirectory(folder, "案卷").resolve("库");
        TestCasebook.createAt(place);
        List<String> saved;
        try (Services services = KeptCasebook.opened(place)) {
            services.caseImport().importCase(Sample.GUYU.text(), CaseImport.Ids.KEPT);
            saved = everything(services);
        }
        Map<Path, byte[]> whole = files(place);
        Path file = place.resolve(name);
        byte[] bytes = java.util.Objects.requireNonNull(whole.get(file));
        Random random = new Random(SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            putBack(place, whole);
            int at = random.nextInt(bytes.length);
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            outcomes.merge(
                    outcome(place, saved, "seed " + SEED + " flip " + i + " at " + at),
                    1,
                    Integer::sum);
        }
        System.out.printf("FLIP file=%s flips=%d %s%n", name, times, outcomes);
        assertEquals(times, outcomes.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String outcome(Path place, List<String> saved, String which) {
        try (Services services = KeptCasebook.opened(place)) {
            services.casebook().check();
            assertEquals(saved, everything(services), which);
            return services.casebook().journalDamaged() ? "named: journal" : "harmless";
        } catch (Refusal named) {
            assertTrue(named.textKey().startsWith("storage."), which + " " + named.textKey());
            return named.textKey();
        }
    }

    private static List<String> everything(Services services) {
        return services.cases().rows().stream()
                .map(CaseRow::caseId)
                .map(id -> services.caseExport().file(id))
                .toList();
    }

    private static Map<Path, byte[]> files(Path place) throws IOException {
        Map<Path, byte[]> all = new TreeMap<>();
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file, Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static void putBack(Path place, Map<Path, byte[]> whole) throws IOException {
        Casebook.empty(place);
        for (Map.Entry<Path, byte[]> one : whole.entrySet()) {
            Files.createDirectories(one.getKey().getParent());
            Files.write(one.getKey(), one.getValue());
        }
        Files.createDirectories(place.resolve("tmp"));
    }
}
