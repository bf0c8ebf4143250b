package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** T4: room laid aside, which a full disk gives back to what is being saved. */
class BallastTest {

    private static final long WHOLE = 64L << 20;

    @TempDir Path folder;

    @Test
    void isLaidWholeAlsoAfterAKillAndGivenBackOnce() throws IOException {
        Ballast ballast = new Ballast(folder);
        Path file = folder.resolve("ballast");
        // What a program left that was killed while it laid it.
        Files.write(file, new byte[1000]);

        ballast.lay();
        assertEquals(WHOLE, Files.size(file));
        ballast.release();
        assertFalse(Files.exists(file));
        ballast.release();
        assertFalse(Files.exists(file), "nothing happens where there is none");
    }

    @Test
    void aFullDiskGetsItBackAndTheSaveIsDone() throws Exception {
        Path place = TestCasebook.create(folder);
        Path file = place.resolve("ballast");
        RecordedDisk disk = RecordedDisk.inPlace();
        try (disk;
                Casebook casebook = TestCasebook.open(place, ClientService.entities())) {
            casebook.layBallast();
            assertTrue(Files.exists(file));
            disk.failAfter(0, 1);
            new ClientService(casebook.work(), TestCasebook.CLOCK).write(ClientFacts.named("甲"));
            assertFalse(Files.exists(file));
        }
        try (Casebook casebook = TestCasebook.open(place, ClientService.entities())) {
            casebook.check();
            long there =
                    casebook.work()
                            .read(s ->
                                    s.createQuery("select count(*) from Client", Long.class)
                                            .getSingleResult());
            assertEquals(1, there);
        }
    }
}
