package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * T5: the folder of a casebook is taken away, as a stick is pulled out, or may not be written. One
 * sentence says so; what was said to be saved is there, what was refused is not, and work goes on
 * when the folder is back.
 */
class AwayTest {

    @TempDir Path folder;
    private Path place;
    private Path away;

    @BeforeEach
    void make() {
        place = TestCasebook.create(folder);
        away = folder.resolve("拔出");
        try (Casebook casebook = open()) {
            save(casebook, "甲");
        }
    }

    private Casebook open() {
        return TestCasebook.open(place, ClientService.entities());
    }

    private static void save(Casebook casebook, String name) {
        new ClientService(casebook.work(), TestCasebook.CLOCK).write(ClientFacts.named(name));
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

    private static void refused(String sentence, Executable work) {
        assertEquals(sentence, assertThrows(Refusal.class, work).textKey());
    }

    /** In the next program too, with every row as it was sealed and no gap in the journal. */
    private void holds(String... names) {
        try (Casebook casebook = open()) {
            casebook.check();
            assertEquals(Set.of(names), names(casebook));
            assertFalse(casebook.journalDamaged());
        }
    }

    @Test
    void awayBeforeItIsOpened() throws IOException {
        Files.move(place, away);
        refused("storage.noCasebook", this::open);
        Files.move(away, place);
        holds("甲");
    }

    @Test
    void awayBetweenTwoSaves() throws IOException {
        try (Casebook casebook = open()) {
            Files.move(place, away);
            refused("storage.gone", () -> save(casebook, "乙"));
            refused("storage.gone", () -> save(casebook, "乙"));
            refused("storage.gone", () -> casebook.drafts().write("form/x", "打到一半"));
            Files.move(away, place);
            save(casebook, "丙");
            casebook.drafts().write("form/x", "打到一半");
        }
        holds("甲", "丙");
        try (Casebook casebook = open()) {
            assertEquals("打到一半", casebook.drafts().of("form/x").orElseThrow().content());
        }
    }

    @Test
    void awayInTheMiddleOfASave() throws IOException {
        try (Casebook casebook = open()) {
            ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
            refused(
                    "storage.gone",
                    () ->
                            casebook.work()
                                    .write(session -> {
                                        clients.write(ClientFacts.named("乙"));
                                        move(place, away);
                                        return session;
                                    }));
            Files.move(away, place);
            assertEquals(Set.of("甲"), names(casebook));
            save(casebook, "丙");
        }
        holds("甲", "丙");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What was held open is another file now, as on a stick that was pulled out and put back. */
    @Test
    void backAsOtherFilesInTheSamePlace() throws IOException {
        try (Casebook casebook = open()) {
            save(casebook, "乙");
            Files.move(place, away);
            copyBack();
            refused("storage.gone", () -> save(casebook, "丙"));
            save(casebook, "丙");
            casebook.drafts().write("form/x", "打到一半");
            save(casebook, "丁");
        }
        holds("甲", "乙", "丙", "丁");
        try (Casebook casebook = open()) {
            assertEquals("打到一半", casebook.drafts().of("form/x").orElseThrow().content());
        }
    }

    private void copyBack() throws IOException {
        try (Stream<Path> files = Files.walk(away)) {
            for (Path file : files.toList()) {
                Files.copy(file, place.resolve(away.relativize(file).toString()));
            }
        }
    }

    @Test
    void awayWhenItIsClosed() throws IOException {
        Casebook casebook = open();
        save(casebook, "乙");
        Files.move(place, away);
        casebook.close();
        assertFalse(Files.exists(place), "nothing is made in the place of what was taken away");
        Files.move(away, place);
        holds("甲", "乙");
    }

    /** Whoever may write everywhere, as the system's own user, opens it all the same. */
    @Test
    void notToBeWritten() throws IOException {
        for (Path closed : List.of(place, place.resolve("journal"), place.resolve("data.mv.db"))) {
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(closed);
            Set<PosixFilePermission> reading = new HashSet<>(before);
            reading.remove(PosixFilePermission.OWNER_WRITE);
            Files.setPosixFilePermissions(closed, reading);
            if (Files.isWritable(closed)) {
                holds("甲");
            } else {
                refused("storage.readOnly", this::open);
            }
            Files.setPosixFilePermissions(closed, before);
            holds("甲");
        }
    }
}
