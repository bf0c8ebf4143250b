package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.clients.ClientFacts;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The journal of saves, the seals, and what is put together again from them. */
class SafeTest {

    @TempDir Path folder;
    private Path place;

    @BeforeEach
    void make() {
        place = TestCasebook.create(folder);
    }

    private Services opened() {
        return KeptCasebook.opened(place);
    }

    private static List<String> names(Services services) {
        return services.casebook()
                .work()
                .read(session ->
                        session.createQuery(
                                        "select k.facts.displayName from Client k order by"
                                                + " k.facts.displayName",
                                        String.class)
                                .list());
    }

    private static List<String> everything(Services of) {
        return of.cases().rows().stream()
                .map(CaseRow::caseId)
                .map(id -> of.caseExport().file(id))
                .toList();
    }

    private Repaired repair() {
        return Repair.of(
                place, "", TestCasebook.PASSPHRASE.toCharArray(), TestCasebook.CLOCK, () -> false);
    }

    /** Does something to the tables that no service did. */
    private void behindItsBack(String... statements) throws SQLException {
        CasebookFolder files = new CasebookFolder(place);
        Keys keys =
                KeyHeader.open(files, "", TestCasebook.PASSPHRASE.toCharArray())
                        .orElseThrow()
                        .keys();
        try (Database database = Database.asItIs(files, keys);
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private Map<String, Long> rowsOf(Services services) {
        Map<String, Long> rows = new TreeMap<>();
        services.casebook().backups().now().tables().forEach(t -> rows.put(t.table(), t.rows()));
        return rows;
    }

    @Test
    void everyRowOfEveryTableIsSealedAndWhatAServiceWritesStaysWhole() {
        try (Services services = opened()) {
            Sample.fill(services.caseImport());
            services.casebook().check();
        }
        try (Services again = opened()) {
            again.casebook().check();
            assertEquals(6, again.cases().rows().size());
        }
    }

    /** H2 puts a larger result into a file, and reads it from there in another way. */
    @Test
    void moreRowsThanFitIntoMemoryAreCheckedAndBackedUpToo() throws Exception {
        try (Services services = opened()) {
            Sample.fill(services.caseImport());
        }
        behindItsBack("set max_memory_rows 3");
        try (Services again = opened()) {
            again.casebook().check();
            assertTrue(again.casebook().backups().make(() -> false).isPresent());
        }
    }

    @Test
    void aRowThatWasChangedRemovedOrPutInIsNamedAndTheCasebookDoesNotOpen() throws Exception {
        try (Services services = opened()) {
            services.clients().write(ClientFacts.named("小寒"));
            services.clients().write(ClientFacts.named("大寒"));
        }
        List<String> harm =
                List.of(
                        "update client set display_name = '小塞' where display_name = '小寒'",
                        "delete from client where display_name = '大寒'",
                        "update client set id = random_uuid() where display_name = '大寒'");
        for (String one : harm) {
            byte[] whole = Files.readAllBytes(place.resolve("data.mv.db"));
            behindItsBack(one);

            Refusal refusal = assertThrows(Refusal.class, this::opened, one);
            assertEquals("storage.damagedRows", refusal.textKey());
            assertTrue(Texts.of(Lang.ZH).sentence(refusal).contains("（当事人）"), one);
            assertTrue(Texts.of(Lang.EN).sentence(refusal).contains("(clients)"), one);
            Files.write(place.resolve("data.mv.db"), whole);
        }
        opened().close();
    }

    @Test
    void withoutItsDatabaseACasebookComesBackFromTheJournalAlone() throws Exception {
        List<String> before;
        Map<String, Long> rows;
        try (Services services = opened()) {
            Sample.fill(services.caseImport());
            services.clients().write(ClientFacts.named("小寒"));
            rows = rowsOf(services);
            before = everything(services);
        }
        Files.delete(place.resolve("data.mv.db"));
        assertEquals("storage.noDatabase", assertThrows(Refusal.class, this::opened).textKey());

        Repaired repaired = repair();

        assertNull(repaired.backup());
        try (Services again = opened()) {
            // The six exports stand in the log.
            rows.merge("CASE_LOG_LINE", 6L, Long::sum);
            rows.merge("LOG_LINK", 6L, Long::sum);
            assertEquals(rows, rowsOf(again));
            assertEquals(before, everything(again));
            again.casebook().check();
        }
    }

    @Test
    void aSaveOfHundredsOfRowsIsSealedRowByRowAndComesBackFromTheJournal() throws Exception {
        List<String> before;
        try (Services services = opened()) {
            services.casebook()
                    .work()
                    .write(session -> {
                        for (int i = 100; i < 350; i++) {
                            services.clients().write(ClientFacts.named("小寒" + i));
                        }
                        return true;
                    });
            before = names(services);
            services.casebook().check();
        }
        assertEquals(250, before.size());
        Files.delete(place.resolve("data.mv.db"));

        repair();

        try (Services again = opened()) {
            assertEquals(before, names(again));
            again.casebook().check();
        }
    }

    @Test
    void whatTheDatabaseSaysOfAWrongRowReachesNoLog() {
        PrintStream usual = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (Services services = opened()) {
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            LoggerFactory.getLogger(SafeTest.class).warn("a warning");
            assertThrows(
                    RuntimeException.class,
                    () ->
                            services.casebook()
                                    .work()
                                    .write(session ->
                                            session.createNativeMutationQuery(
                                                            "update client set version = 0 where id = '小寒'")
                                                    .executeUpdate()));
        } finally {
            System.setErr(usual);
        }

        String said = log.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("a warning"), "the log is read");
        assertFalse(said.contains("小寒"), said);
    }

    @Test
    void aDamagedDatabaseComesBackFromTheBackupAndTheSavesAfterIt() throws Exception {
        List<String> before;
        try (Services services = opened()) {
            Sample.fill(services.caseImport());
            services.casebook().backups().make(() -> false);
            services.casebook().backups().make(() -> false);
            services.clients().write(ClientFacts.named("小寒"));
        }
        try (Services services = opened()) {
            services.clients().write(ClientFacts.named("大寒"));
            before = names(services);
        }
        byte[] damaged = Files.readAllBytes(place.resolve("data.mv.db"));
        java.util.Arrays.fill(damaged, (byte) 3);
        Files.write(place.resolve("data.mv.db"), damaged);

        Repaired repaired = repair();

        assertEquals(2, repaired.saves());
        assertEquals(TestCasebook.CLOCK.instant(), repaired.backup());
        assertEquals(damaged.length, Files.size(repaired.damaged()));
        try (Services again = opened()) {
            assertEquals(before, names(again));
            assertTrue(before.containsAll(List.of("小寒", "大寒")));
            again.clients().write(ClientFacts.named("后来"));
        }
        Files.delete(place.resolve("data.mv.db"));
        repair();
        try (Services again = opened()) {
            assertTrue(names(again).contains("后来"), "the history goes on after a repair");
        }
    }

    @Test
    void aDatabaseThatFellBackIsBroughtForwardWhenItIsOpened() throws Exception {
        byte[] old;
        try (Services services = opened()) {
            services.clients().write(ClientFacts.named("小寒"));
        }
        old = Files.readAllBytes(place.resolve("data.mv.db"));
        try (Services services = opened()) {
            services.clients().write(ClientFacts.named("大寒"));
            services.clients().write(ClientFacts.named("冬至"));
        }
        Files.write(place.resolve("data.mv.db"), old);

        try (Services again = opened()) {
            assertEquals(List.of("冬至", "大寒", "小寒"), names(again).stream().sorted().toList());
            again.casebook().check();
        }
    }

    @Test
    void aDamagedRowNeverBecomesABackup() throws Exception {
        try (Services services = opened()) {
            services.clients().write(ClientFacts.named("小寒"));
            services.casebook()
                    .work()
                    .write(session ->
                            session.createNativeMutationQuery(
                                            "update client set display_name = '小塞'")
                                    .executeUpdate());

            Refusal refusal =
                    assertThrows(
                            Refusal.class, () -> services.casebook().backups().make(() -> false));

            assertEquals("storage.damagedRows", refusal.textKey());
            assertEquals(List.of(), services.casebook().backups().all());
        }
    }

    @Test
    void twoBackupsLaterTheOldJournalIsGone() throws IOException {
        for (int i = 0; i < 4; i++) {
            try (Services services = opened()) {
                services.clients().write(ClientFacts.named("客 " + i));
                assertTrue(services.casebook().backups().due());
                services.casebook().backups().make(() -> false);
                assertFalse(services.casebook().backups().due());
            }
        }
        List<String> journals = new ArrayList<>();
        try (var files = Files.list(place.resolve("journal"))) {
            files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("saves"))
                    .forEach(journals::add);
        }
        assertEquals(List.of("saves-000004.log"), journals);
    }
}
