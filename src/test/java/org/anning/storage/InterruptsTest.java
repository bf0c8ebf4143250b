package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * T22: threads that save, read and back up are interrupted at random moments, as a cancelled JavaFX
 * task would do. The database lives on and what was acknowledged is there.
 */
class InterruptsTest {

    private static final int TIMES = 100;

    /** The others read or back up. */
    private static final int WRITES = 65;

    private static final long SEED = 20261128;

    @TempDir Path folder;

    @Test
    void aHundredInterruptsLoseNothingAndTheDatabaseLivesOn() throws Exception {
        Path place = TestCasebook.create(folder);
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        try (Casebook casebook = TestCasebook.open(place, ClientService.entities())) {
            ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
            for (int i = 0; i < TIMES; i++) {
                String name = "人" + i;
                int what = i % 20;
                boolean kept =
                        interrupted(
                                () -> {
                                    if (what == 19) {
                                        casebook.backups().make(() -> false);
                                    } else if (what % 3 == 2) {
                                        names(casebook);
                                    } else {
                                        clients.write(ClientFacts.named(name));
                                    }
                                },
                                random.nextInt(4_000_000));
                if (kept && what != 19 && what % 3 != 2) {
                    acknowledged.add(name);
                }
            }
            assertTrue(names(casebook).containsAll(acknowledged), "an acknowledged save is lost");
            clients.write(ClientFacts.named("后来"));
        }
        try (Casebook again = TestCasebook.open(place, ClientService.entities())) {
            Set<String> there = new HashSet<>(names(again));
            assertTrue(there.containsAll(acknowledged) && there.contains("后来"));
            again.check();
            assertTrue(again.backups().make(() -> false).isPresent() || !again.backups().due());
        }
        assertEquals(WRITES, acknowledged.size(), "a caller was not answered");
    }

    private static List<String> names(Casebook casebook) {
        return casebook.work()
                .read(s ->
                        s.createQuery("select c.facts.displayName from Client c", String.class)
                                .list());
    }

    /** Does this on a thread of its own that is interrupted so long after it began. */
    private static boolean interrupted(Runnable work, long nanos) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread worker =
                Thread.ofPlatform()
                        .unstarted(() -> {
                            begun.countDown();
                            work.run();
                        });
        worker.setUncaughtExceptionHandler((_, failure) -> failed.set(failure));
        worker.start();
        begun.await();
        LockSupport.parkNanos(nanos);
        worker.interrupt();
        worker.join(TimeUnit.MINUTES.toMillis(1));
        return !worker.isAlive() && failed.get() == null;
    }
}
