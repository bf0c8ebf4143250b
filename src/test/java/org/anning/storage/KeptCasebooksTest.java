package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.anning.app.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** T17: casebooks and backups of every schema that was released open for ever. */
class KeptCasebooksTest {

    @TempDir Path folder;

    static List<String> kept() {
        return KeptCasebook.all();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void opensAndHoldsWhatItHeld(String schema) throws Exception {
        Path place = KeptCasebook.unpacked(schema, folder.resolve("旧 案卷"));
        int backups;
        try (Services services = KeptCasebook.opened(place)) {
            KeptCasebook.holdsItsCase(services);
            KeptCasebook.holdsItsDraft(services);
            List<BackupRow> rows = services.casebook().backups().all();
            backups = rows.size();
            for (BackupRow row : rows) {
                assertEquals(
                        schema,
                        services.casebook().backups().prove(row.file(), () -> false).schema(),
                        "a backup of the old tables, also one made just before they changed");
            }
        }
        try (Services again = KeptCasebook.opened(place)) {
            KeptCasebook.holdsItsCase(again);
            assertEquals(
                    backups,
                    again.casebook().backups().all().size(),
                    "nothing is left to bring up to date");
        }
    }

    /** Something that no table fits. */
    @Entity
    static class NoTable {
        @Id UUID id = new UUID(0, 0);
    }

    @Test
    void anUpgradeThatDoesNotComeToItsEndLeavesTheOldTables() throws Exception {
        Path place = KeptCasebook.unpacked(KeptCasebook.OLDEST, folder.resolve("旧 案卷"));

        assertThrows(
                RuntimeException.class,
                () ->
                        Casebook.open(
                                place,
                                TestCasebook.PASSPHRASE.toCharArray(),
                                List.of(NoTable.class),
                                TestCasebook.CLOCK,
                                () -> false));

        CasebookFolder itself = new CasebookFolder(place);
        Keys keys = KeyHeader.open(itself, KeptCasebook.recovery(place)).orElseThrow().keys();
        try (Database old = Database.asItIs(itself, keys)) {
            assertTrue(old.behind());
        }
        try (Services services = KeptCasebook.opened(place)) {
            KeptCasebook.holdsItsCase(services);
            KeptCasebook.holdsItsDraft(services);
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void itsBackupIsRestoredWithItsRecoveryKey(String schema) throws Exception {
        Path place = KeptCasebook.unpacked(schema, folder.resolve("旧 案卷"));
        Path backup = Backups.in(place.resolve("backup")).getFirst().file();
        Path to = folder.resolve("恢复");

        try (Restoring restoring = Restoring.of(backup, KeptCasebook.recovery(place))) {
            restoring.to(to, () -> false);
        }

        try (Services services = KeptCasebook.opened(to)) {
            KeptCasebook.holdsItsCase(services);
        }
    }
}
