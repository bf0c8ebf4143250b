package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class BackupsTest {

    private static final long SEED = 20261127;

    @TempDir Path folder;
    private Path place;
    private RecoveryKey recovery;
    private Services services;

    @BeforeEach
    void open() {
        place = folder.resolve("案卷 1");
        recovery = TestCasebook.createAt(place);
        services = opened(place);
        Sample.fill(services.caseImport());
    }

    @AfterEach
    void close() {
        services.close();
    }

    private static Services opened(Path at) {
        return Services.open(
                at,
                TestCasebook.PASSPHRASE.toCharArray(),
                TestCasebook.CLOCK,
                () -> "志愿者甲",
                () -> false);
    }

    private Backups backups() {
        return services.casebook().backups();
    }

    private BackupRow backup() {
        return backups().make(() -> false).orElseThrow();
    }

    private static Restored restore(Path backup, String passphrase, Path to) {
        try (Restoring restoring = Restoring.of(backup, passphrase.toCharArray())) {
            return restoring.to(to, () -> false);
        }
    }

    private static List<String> everything(Services of) {
        return of.cases().rows().stream()
                .map(CaseRow::caseId)
                .map(id -> of.caseExport().file(id))
                .toList();
    }

    @Test
    void aBackupBecomesAnEqualCasebookWithThePassphrase() {
        BackupRow row = backup();
        Path copy = folder.resolve("恢复");

        Restored restored = restore(row.file(), TestCasebook.PASSPHRASE, copy);

        assertEquals(6, restored.content().rows("case_file"));
        assertEquals(0, restored.missingFiles());
        try (Services again = opened(copy)) {
            assertEquals(restored.content().tables(), again.casebook().backups().now().tables());
            assertEquals(everything(services), everything(again));
        }
    }

    @Test
    void onAFreshMachineTheFileAndTheRecoveryKeyAreEnough() throws IOException {
        Path stick = folder.resolve("stick");
        backup();
        backups().copyTo(stick, () -> false);
        Path moved = folder.resolve("other machine").resolve("x.lab");
        Files.createDirectories(moved.getParent());
        try (Stream<Path> files = Files.list(stick)) {
            Files.move(
                    files.filter(f -> f.toString().endsWith(".lab")).findFirst().orElseThrow(),
                    moved);
        }

        try (Restoring restoring = Restoring.of(moved, recovery)) {
            restoring.to(folder.resolve("恢复"), () -> false);
        }

        try (Services again = opened(folder.resolve("恢复"))) {
            assertEquals(everything(services), everything(again));
        }
    }

    @Test
    void oneFlippedBitAnywhereIsSeenAndNothingIsMade() throws IOException {
        BackupRow row = backup();
        byte[] whole = Files.readAllBytes(row.file());
        Path damaged = folder.resolve("damaged.lab");
        Path copy = folder.resolve("恢复");
        Random random = new Random(SEED);

        for (int i = 0; i < 60; i++) {
            byte[] bytes = whole.clone();
            int at = i < 20 ? random.nextInt(2_000) : random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);

            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () -> restore(damaged, TestCasebook.PASSPHRASE, copy),
                            "seed " + SEED + " flip " + i + " at " + at);
            assertTrue(
                    refusal.textKey().startsWith("storage.backup.")
                            || refusal.textKey().equals("storage.wrongPassphrase"),
                    refusal.textKey());
            assertFalse(Files.exists(copy));
        }
    }

    @Test
    void aBackupCutShortIsSeen() throws IOException {
        byte[] whole = Files.readAllBytes(backup().file());
        Path cut = folder.resolve("cut.lab");
        for (int length : new int[] {0, 5, 200, whole.length / 2, whole.length - 1}) {
            Files.write(cut, java.util.Arrays.copyOf(whole, length));

            assertThrows(
                    Refusal.class,
                    () -> restore(cut, TestCasebook.PASSPHRASE, folder.resolve("恢复")));
        }
    }

    @Test
    void aWrongPassphraseOpensNothingAndAFullPlaceIsNotTouched() throws IOException {
        BackupRow row = backup();

        Refusal wrong =
                assertThrows(
                        Refusal.class,
                        () -> restore(row.file(), "不是这个口令不是这个口令", folder.resolve("恢复")));
        Refusal full =
                assertThrows(
                        Refusal.class, () -> restore(row.file(), TestCasebook.PASSPHRASE, place));

        assertEquals("storage.wrongPassphrase", wrong.textKey());
        assertEquals("storage.notEmpty", full.textKey());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(place), files.toList(), "nothing half made is left");
        }
    }

    @Test
    void cancellingKeepsNothing() {
        assertTrue(backups().make(() -> true).isEmpty());

        assertEquals(List.of(), backups().all());
        try (Stream<Path> files = Files.list(services.casebook().folder().backup())) {
            assertEquals(0, files.count());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBackupSaysWhatItHoldsAndTheCasebookWhatItHoldsNow() {
        BackupRow row = backup();
        services.clients().write(org.anning.clients.ClientFacts.named("小寒"));

        long then = backups().content(row.file(), () -> false).rows("client");
        long now = backups().now().rows("client");

        assertEquals(6, then);
        assertEquals(7, now);
    }

    @Test
    void nothingOfAClientIsReadableInABackup() throws IOException {
        String name = services.cases().rows().getFirst().clientName();

        byte[] whole = Files.readAllBytes(backup().file());

        assertFalse(new String(whole, java.nio.charset.StandardCharsets.UTF_8).contains(name));
    }

    private Restoring restoring(BackupRow row) {
        return Restoring.of(row.file(), TestCasebook.PASSPHRASE.toCharArray());
    }

    @Test
    void inThePlaceOfADamagedCasebookTheOldOneIsSetAsideWhole() throws IOException {
        BackupRow row = backup();
        List<String> before = everything(services);
        services.close();
        Path data = place.resolve("data.mv.db");
        byte[] damaged = Files.readAllBytes(data);
        java.util.Arrays.fill(damaged, 0, damaged.length, (byte) 7);
        Files.write(data, damaged);

        Replaced replaced;
        try (Restoring restoring = restoring(row)) {
            Restoring.Difference difference =
                    restoring.difference(place, TestCasebook.CLOCK, () -> false);
            assertTrue(difference.sameCasebook());
            assertTrue(difference.now().isEmpty(), "it cannot be read");
            replaced = restoring.inPlaceOf(place, false, TestCasebook.CLOCK, () -> false);
        }

        assertArrayEquals(damaged, Files.readAllBytes(replaced.aside().resolve("data.mv.db")));
        services = opened(place);
        assertEquals(before, everything(services));
        assertEquals(1, backups().all().size(), "its backups went along");
    }

    @Test
    void aBackupThatHoldsLessIsNotPutInPlaceBeforeSomebodyAgreed() {
        BackupRow row = backup();
        services.clients().write(org.anning.clients.ClientFacts.named("小寒"));
        services.close();

        try (Restoring restoring = restoring(row)) {
            assertTrue(restoring.difference(place, TestCasebook.CLOCK, () -> false).smaller());
            Refusal refused =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    restoring.inPlaceOf(
                                            place, false, TestCasebook.CLOCK, () -> false));
            assertEquals("storage.restore.smaller", refused.textKey());
            services = opened(place);
            assertEquals(7, backups().now().rows("client"));
            services.close();
            restoring.inPlaceOf(place, true, TestCasebook.CLOCK, () -> false);
        }
        services = opened(place);
        assertEquals(6, backups().now().rows("client"));
    }

    @Test
    void anotherCasebookIsNeverReplaced() {
        BackupRow row = backup();
        Path other = TestCasebook.create(folder.resolve("other"));

        try (Restoring restoring = restoring(row)) {
            Refusal refused =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    restoring.inPlaceOf(
                                            other, true, TestCasebook.CLOCK, () -> false));
            assertEquals("storage.restore.otherCasebook", refused.textKey());
        }
    }

    @Test
    void anOpenCasebookIsNeverReplaced() {
        BackupRow row = backup();

        try (Restoring restoring = restoring(row)) {
            Refusal refused =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    restoring.inPlaceOf(
                                            place, true, TestCasebook.CLOCK, () -> false));
            assertEquals("storage.heldBy", refused.textKey());
        }
    }

    @Test
    void aBackupIsDueOnlyAfterSomethingWasSaved() {
        assertTrue(backups().due());
        backup();
        assertFalse(backups().due());
        services.clients().write(org.anning.clients.ClientFacts.named("小寒"));
        assertTrue(backups().due());
    }
}
