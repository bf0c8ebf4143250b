package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Closed;
import org.anning.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class CasebookTest {

    @TempDir Path folder;

    private static Casebook open(Path place, String passphrase) {
        return Casebook.open(
                place, passphrase.toCharArray(), List.of(), TestCasebook.CLOCK, () -> false);
    }

    private static String refusal(Runnable work) {
        return assertThrows(Refusal.class, work::run).textKey();
    }

    @Test
    void opensWithFullWidthDigitsTypedByAnInputMethod() {
        Path place = folder.resolve("库");
        Casebook.create(place, "密码1234567890".toCharArray(), new KdfCost(1024, 1, 1));

        open(place, "密码１２３４５６７８９０").close();
    }

    @Test
    void refusesAWrongPassphraseAndADamagedHeaderWithTheSameSentence() throws IOException {
        Path place = TestCasebook.create(folder);
        String wrong = refusal(() -> open(place, "这个口令是不对的哦哦"));
        CasebookFolder files = new CasebookFolder(place);
        Files.writeString(files.header(), "{}");
        Files.writeString(files.secondHeader(), "nonsense");

        assertEquals("storage.wrongPassphrase", wrong);
        assertEquals(wrong, refusal(() -> open(place, TestCasebook.PASSPHRASE)));
    }

    @Test
    void opensFromTheSecondCopyWhenTheFirstIsDamaged() throws IOException {
        Path place = TestCasebook.create(folder);
        Files.writeString(new CasebookFolder(place).header(), "{\"format\":1");

        open(place, TestCasebook.PASSPHRASE).close();
    }

    @Test
    void refusesAHeaderThatAsksForMoreMemoryThanIsBearable() throws IOException {
        Path place = TestCasebook.create(folder);
        CasebookFolder files = new CasebookFolder(place);
        String hostile =
                Files.readString(files.header())
                        .replaceFirst("\"memoryKib\" : \\d+", "\"memoryKib\" : 2000000000");
        Files.writeString(files.header(), hostile);
        Files.writeString(files.secondHeader(), hostile);

        assertEquals(
                "storage.wrongPassphrase", refusal(() -> open(place, TestCasebook.PASSPHRASE)));
    }

    @Test
    void theRecoveryKeyOpensTheCasebookAlsoWhenTypedUntidily() {
        Path place = folder.resolve("库");
        RecoveryKey made = TestCasebook.createAt(place);
        String typed = String.join(" - ", made.groups()).toLowerCase(java.util.Locale.ROOT);

        Casebook.open(
                        place,
                        RecoveryKey.parse(typed).orElseThrow(),
                        List.of(),
                        TestCasebook.CLOCK,
                        () -> false)
                .close();
    }

    @Test
    void aMistypedRecoveryKeyIsNoticed() {
        RecoveryKey made = TestCasebook.createAt(folder.resolve("库"));
        String text = String.join("", made.groups());
        char swapped = text.charAt(7) == 'A' ? 'B' : 'A';

        assertTrue(RecoveryKey.parse(text).isPresent());
        assertFalse(
                RecoveryKey.parse(text.substring(0, 7) + swapped + text.substring(8)).isPresent());
        assertFalse(RecoveryKey.parse(text.substring(1)).isPresent());
    }

    @Test
    void onlyOneProgramAtATimeHoldsACasebook() {
        Path place = TestCasebook.create(folder);

        try (Casebook first = open(place, TestCasebook.PASSPHRASE)) {
            assertEquals("storage.heldBy", refusal(() -> open(place, TestCasebook.PASSPHRASE)));
            first.drafts().write("form", "{}");
        }
        open(place, TestCasebook.PASSPHRASE).close();
    }

    @Test
    void aProgramThatIsJustClosingStillHoldsTheCasebookAndLooksLikeNothingElse()
            throws IOException {
        Path place = TestCasebook.create(folder);

        try (Casebook _ = open(place, TestCasebook.PASSPHRASE)) {
            Files.delete(new CasebookFolder(place).holder());

            assertEquals("storage.held", refusal(() -> open(place, TestCasebook.PASSPHRASE)));
        }
    }

    @Test
    void aLockThatCouldNotBeTakenHoldsNothing() throws IOException {
        Path place = TestCasebook.create(folder);
        Path lock = new CasebookFolder(place).lock();
        Files.deleteIfExists(lock);
        Files.createDirectory(lock);

        assertEquals("storage.cannotOpen", refusal(() -> open(place, TestCasebook.PASSPHRASE)));
        Files.delete(lock);
        open(place, TestCasebook.PASSPHRASE).close();
    }

    @Test
    void neverMakesAnEmptyDatabaseWhereTheDataFileIsMissing() throws IOException {
        Path place = TestCasebook.create(folder);
        Files.delete(new CasebookFolder(place).databaseFile());

        assertEquals("storage.noDatabase", refusal(() -> open(place, TestCasebook.PASSPHRASE)));
        assertFalse(Files.exists(new CasebookFolder(place).databaseFile()));
    }

    @Test
    void doesNotMakeACasebookOverOtherFiles() throws IOException {
        Files.writeString(folder.resolve("信.txt"), "别动");

        assertEquals("storage.notEmpty", refusal(() -> TestCasebook.createAt(folder)));
        assertEquals("别动", Files.readString(folder.resolve("信.txt")));
    }

    @Test
    void nothingReadableLiesInTheFolderAndOnlyItsOwnerMayLook() throws IOException {
        Path place = TestCasebook.create(folder);
        try (Casebook casebook = open(place, TestCasebook.PASSPHRASE)) {
            casebook.drafts().write("form", "{\"name\":\"秘密姓名\"}");
        }

        try (var files = Files.walk(place)) {
            for (Path file : files.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertTrue(rights.endsWith("------"), file + " " + rights);
                if (Files.isRegularFile(file)) {
                    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                    String secret =
                            new String(
                                    "秘密姓名".getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1);
                    assertFalse(bytes.contains(secret), file.toString());
                    assertFalse(file.toString().endsWith(".trace.db"));
                }
            }
        }
        assertTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void draftsComeBackAfterTheProgramWasKilledInTheMiddleOfAFrame() throws IOException {
        Path place = TestCasebook.create(folder);
        Path journals = new CasebookFolder(place).journal();
        try (Casebook casebook = open(place, TestCasebook.PASSPHRASE)) {
            casebook.drafts().write("interview/1", "{\"a\":1}");
            casebook.drafts().write("interview/2", "{\"b\":1}");
            casebook.drafts().close("interview/2");
            casebook.drafts().write("interview/1", "{\"a\":2}");
        }
        try (var files = Files.list(journals)) {
            Path last = files.sorted().toList().getLast();
            Files.write(last, new byte[] {0, 0, 1, 0, 7, 7}, StandardOpenOption.APPEND);
        }

        try (Casebook again = open(place, TestCasebook.PASSPHRASE)) {
            assertEquals(1, again.drafts().all().size());
            assertEquals("{\"a\":2}", again.drafts().of("interview/1").orElseThrow().content());
        }
        try (Casebook third = open(place, TestCasebook.PASSPHRASE);
                var files = Files.list(journals)) {
            assertEquals("{\"a\":2}", third.drafts().of("interview/1").orElseThrow().content());
            assertEquals(2, files.filter(f -> !f.toString().contains("saves-")).count());
        }
    }

    @Test
    void aChangedBitInAJournalEndsItThereInsteadOfBeingRead() throws Exception {
        Path file = folder.resolve("j.log");
        Keys keys = Keys.random(new java.security.SecureRandom());
        try (Journal journal =
                Journal.start(
                        file,
                        keys.forPurpose("journal"),
                        new java.security.SecureRandom(),
                        () -> {})) {
            for (int i = 0; i < 5; i++) {
                journal.append(new byte[] {(byte) i, 1, 2, 3});
            }
        }
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(file, flipped);
            List<byte[]> read = Journal.read(file, keys.forPurpose("journal"));
            assertTrue(read.size() < 5, "flip at " + at);
            for (int i = 0; i < read.size(); i++) {
                assertEquals(i, read.get(i)[0]);
            }
        }
    }

    @Test
    void theWindowsThreadMustNotWaitForTheDisk() {
        Path place = TestCasebook.create(folder);
        try (Casebook casebook =
                Casebook.open(
                        place,
                        TestCasebook.PASSPHRASE.toCharArray(),
                        List.of(),
                        TestCasebook.CLOCK,
                        () -> true)) {
            assertThrows(IllegalStateException.class, () -> casebook.work().read(_ -> 1));
        }
    }

    @Test
    void whoeverAsksAClosedCasebookIsToldJustThat() {
        Casebook casebook = open(TestCasebook.create(folder), TestCasebook.PASSPHRASE);
        casebook.close();

        assertThrows(Closed.class, () -> casebook.work().read(_ -> 1));
    }

    @Test
    void anInterruptedCallerStillSavesAndTheDatabaseLivesOn() {
        Path place = TestCasebook.create(folder);
        try (Casebook casebook = open(place, TestCasebook.PASSPHRASE)) {
            Thread.currentThread().interrupt();
            int one = casebook.work().write(_ -> 1);

            assertTrue(Thread.interrupted());
            assertEquals(1, one);
            String read = casebook.work().read(_ -> "alive");
            assertEquals("alive", read);
        }
    }
}
