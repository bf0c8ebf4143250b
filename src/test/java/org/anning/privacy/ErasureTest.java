package org.anning.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.cases.CaseFacts;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.BackupRow;
import org.anning.storage.DatabaseContent;
import org.anning.storage.JournalContent;
import org.anning.storage.Restoring;
import org.anning.storage.Role;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class ErasureTest {

    @TempDir Path folder;

    private TwoCases two;

    @BeforeEach
    void open() {
        two = new TwoCases(folder);
    }

    @AfterEach
    void close() {
        two.close();
    }

    private boolean erase() {
        return two.services.erasure().erase(two.first, EraseReason.CLIENT_WISH, () -> false);
    }

    @Test
    void nothingOfTheCaseIsLeftAndTheOtherOneIsWhole() throws IOException {
        String other = two.services.caseExport().file(two.second);
        long files = evidenceFiles();
        assertFalse(TwoCases.rowsWith(two.services, TwoCases.MARKER).isEmpty());
        two.services.casebook().backups().make(() -> false);

        assertTrue(erase());

        assertEquals(List.of(), TwoCases.rowsWith(two.services, TwoCases.MARKER));
        assertEquals(
                List.of("ERASED_CASE.CASE_KEY"),
                TwoCases.rowsWith(two.services, two.first.value().toString()).stream()
                        .map(row -> row.replaceAll(" .*", ""))
                        .filter(row -> !row.startsWith("LOG_LINK"))
                        .toList());
        assertEquals(List.of(), List.copyOf(two.services.casebook().drafts().all()));
        assertEquals(files - 1, evidenceFiles());
        assertEquals(other, two.services.caseExport().file(two.second));
        assertEquals(1, two.services.casebook().backups().all().size());
        assertEquals(1, two.services.erasure().count());
        assertTrue(two.services.erasure().checkLog().whole());
        two.services.casebook().check();
        try (Stream<Path> journals = Files.list(two.place.resolve("journal"))) {
            assertEquals(
                    1,
                    journals.filter(f -> f.getFileName().toString().startsWith("saves")).count(),
                    "the journal that held the case is gone");
        }
    }

    @Test
    void nothingOfTheCaseIsLeftInTheJournalsForWhoeverHasTheKeys() throws IOException {
        assertTrue(framesWith(TwoCases.MARKER) >= 2, "saves and drafts are looked through");

        assertTrue(erase());

        assertEquals(0, framesWith(TwoCases.MARKER));
        two.services.close();
        assertEquals(0, framesWith(TwoCases.MARKER));
        two.services = TwoCases.open(two.place, TestCasebook.CLOCK);
        assertEquals(1, two.services.cases().rows().size());
    }

    /** Pages that nothing uses any more keep their bytes until something else is written there. */
    @Test
    void nothingOfTheCaseIsLeftInTheDatabaseFileForWhoeverHasTheKeys() throws IOException {
        String other = two.services.cases().clientOf(two.second).value().displayName();
        String whole = two.services.caseExport().file(two.second);
        assertTrue(DatabaseContent.holds(two.place, TwoCases.MARKER), "the file is looked through");
        assertTrue(DatabaseContent.holds(two.place, other), "the file is looked through");

        assertTrue(erase());

        assertFalse(DatabaseContent.holds(two.place, TwoCases.MARKER), "while it is open");
        Stored<CaseFacts> facts = two.services.cases().caseFile(two.second);
        two.services.cases().correct(facts.with(facts.value().heard("接着写", null, null, null)));
        two.services.casebook().check();
        two.services.close();
        assertFalse(DatabaseContent.holds(two.place, TwoCases.MARKER), "when it is closed");
        assertTrue(DatabaseContent.holds(two.place, other));
        two.services = TwoCases.open(two.place, TestCasebook.CLOCK);
        assertEquals("接着写", two.services.cases().caseFile(two.second).value().mainWorry());
        two.services.cases().correct(two.services.cases().caseFile(two.second).with(facts.value()));
        assertEquals(whole, two.services.caseExport().file(two.second));
        assertEquals(1, two.services.cases().rows().size());
    }

    private long framesWith(String words) throws IOException {
        return JournalContent.of(two.place).stream()
                .filter(frame ->
                        Stream.of(
                                        StandardCharsets.UTF_8,
                                        StandardCharsets.UTF_16BE,
                                        StandardCharsets.UTF_16LE)
                                .anyMatch(c -> new String(frame, c).contains(words)))
                .count();
    }

    private long evidenceFiles() throws IOException {
        try (Stream<Path> files = Files.walk(two.place.resolve("evidence"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aVolunteerDoesNotErase() {
        char[] own = "灯塔-绣球-算盘-风筝".toCharArray();
        two.services.casebook().people().add("王管", "李", Role.VOLUNTEER, own.clone());
        two.services.close();
        two.services =
                Services.open(two.place, "李", own, TestCasebook.CLOCK, () -> "", () -> false);

        Refusal refusal = assertThrows(Refusal.class, this::erase);

        assertEquals("privacy.erase.notAllowed", refusal.textKey());
        assertFalse(TwoCases.rowsWith(two.services, TwoCases.MARKER).isEmpty());
    }

    @Test
    void anOldBackupDoesNotBringTheCaseBack() throws IOException {
        BackupRow old = two.services.casebook().backups().make(() -> false).orElseThrow();
        Path second = Files.createDirectories(folder.resolve("U 盘"));
        Path kept = second.resolve(old.file().getFileName());
        Files.copy(old.file(), kept);
        erase();
        two.services.casebook().backups().copyTo(second, () -> false);
        two.services.close();

        Path again = folder.resolve("恢复");
        try (Restoring restoring = Restoring.of(kept, TestCasebook.PASSPHRASE.toCharArray())) {
            restoring.to(again, () -> false);
        }
        two.services = TwoCases.open(again, TestCasebook.CLOCK);

        assertEquals(List.of(), TwoCases.rowsWith(two.services, TwoCases.MARKER));
        assertEquals(1, two.services.cases().rows().size());
    }
}
