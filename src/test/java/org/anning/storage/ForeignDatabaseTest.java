package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.clients.ClientService;
import org.anning.common.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * T23: a database file of somebody else is code: reading a view of it runs what its maker wrote.
 * Wherever it is offered it is refused and never opened.
 */
class ForeignDatabaseTest {

    private static final String RAN = "anning.foreign.ran";

    @TempDir Path folder;
    private Path foreign;

    @BeforeEach
    void make() throws SQLException {
        try (Connection connection = opened();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create alias marked as 'String marked() { return System.setProperty(\""
                            + RAN
                            + "\", \"yes\"); }'");
            statement.execute("create view client as select marked() as display_name");
        }
        foreign = folder.resolve("foreign.mv.db");
        System.clearProperty(RAN);
    }

    @AfterEach
    void forget() {
        System.clearProperty(RAN);
    }

    private Connection opened() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + folder.resolve("foreign"), "sa", "");
    }

    @Test
    void readingItDoesRunWhatItsMakerWrote() throws SQLException {
        try (Connection connection = opened();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select display_name from client").next();
        }
        assertEquals("yes", System.getProperty(RAN), "the file of this test is harmless");
    }

    @Test
    void inThePlaceOfTheDatabaseItIsNotOpened() throws Exception {
        Path place = TestCasebook.create(folder);
        TestCasebook.open(place, ClientService.entities()).close();
        Files.copy(foreign, place.resolve("data.mv.db"), StandardCopyOption.REPLACE_EXISTING);

        assertEquals(
                "storage.damaged",
                assertThrows(
                                Refusal.class,
                                () -> TestCasebook.open(place, ClientService.entities()))
                        .textKey());
        assertNull(System.getProperty(RAN));
    }

    @Test
    void asABackupOrAPackageItIsNone() {
        assertEquals(List.of(), Backups.in(folder));
        assertThrows(
                Refusal.class, () -> Restoring.of(foreign, TestCasebook.PASSPHRASE.toCharArray()));
        assertNull(System.getProperty(RAN));
    }
}
