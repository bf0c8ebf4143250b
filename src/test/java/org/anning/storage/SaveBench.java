package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** What safety costs, each against a floor measured in the same run. */
@Tag("bench")
class SaveBench {

    private static final int ROUNDS = 6;
    private static final int SAVES = 60;

    @TempDir Path folder;

    @Test
    void aDurableSaveTakesAtMostTwiceARawCommitOfTheSameDurability() throws Exception {
        Path place = TestCasebook.create(folder);
        try (Casebook casebook = TestCasebook.open(place, ClientService.entities())) {
            casebook.work().doings().listen(() -> "甲", (_, _) -> {});
            ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
            CasebookFolder files = new CasebookFolder(place);
            Keys keys =
                    KeyHeader.open(files, "", TestCasebook.PASSPHRASE.toCharArray())
                            .orElseThrow()
                            .keys();
            // Never closed: closing it would shut the database down under the casebook.
            Connection raw = Database.asItIs(files, keys).connection();
            raw.setAutoCommit(false);
            try (Statement statement = raw.createStatement()) {
                statement.execute("create schema bench");
                statement.execute(
                        "create table bench.raw (id uuid primary key, body varchar(900))");
            }
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                double saved = median(n -> clients.write(ClientFacts.named("客户" + n)));
                double floor = median(n -> raw(raw));
                best = Math.min(best, saved / floor);
                System.out.printf("SAVE round=%d save=%.2fms raw=%.2fms%n", round, saved, floor);
            }
            System.out.printf("SAVE ratio=%.2f aim<=2%n", best);
            assertTrue(best <= 2, "a save takes " + best + " times a raw commit");
        }
    }

    private static void raw(Connection connection) throws Exception {
        try (PreparedStatement insert =
                        connection.prepareStatement("insert into bench.raw values (?, ?)");
                Statement statement = connection.createStatement()) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, "客户".repeat(20));
            insert.executeUpdate();
            connection.commit();
            statement.execute("checkpoint sync");
        }
    }

    private interface Work {
        void of(int n) throws Exception;
    }

    private static double median(Work work) throws Exception {
        double[] millis = new double[SAVES];
        for (int i = 0; i < SAVES; i++) {
            long start = System.nanoTime();
            work.of(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[SAVES / 2];
    }

    @Test
    void unlockingIsMostlyThePriceOfAGuess() {
        Path place = folder.resolve("库");
        Casebook.create(place, TestCasebook.PASSPHRASE.toCharArray(), KdfCost.FLOOR);
        double share = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            TestCasebook.open(place, ClientService.entities()).close();
            long opened = System.nanoTime() - start;
            start = System.nanoTime();
            Keys.fromPassphrase(TestCasebook.PASSPHRASE.toCharArray(), new byte[16], KdfCost.FLOOR);
            long guess = System.nanoTime() - start;
            share = Math.max(share, (double) guess / opened);
        }
        System.out.printf("UNLOCK share of Argon2id=%.2f (64 MiB, opening and closing)%n", share);
        assertTrue(share > 0.1, "the guess is cheap: " + share);
    }

    @Test
    void aProvedBackupOfTwentyThousandCasesAgainstAPlainCopy() throws Exception {
        Path place = TestCasebook.create(folder);
        try (Casebook casebook =
                TestCasebook.open(place, ClientService.entities(), CaseService.entities())) {
            ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
            CaseService cases =
                    new CaseService(
                            casebook.work(),
                            clients,
                            new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "甲"),
                            TestCasebook.CLOCK);
            LocalDate day = LocalDate.now(TestCasebook.CLOCK);
            for (int from = 0; from < 20_000; from += 1000) {
                int first = from;
                casebook.work()
                        .write(session -> {
                            for (int n = first; n < first + 1000; n++) {
                                ClientId client = new ClientId(UUID.randomUUID());
                                clients.write(session, client, ClientFacts.named("客户" + n));
                                cases.write(
                                        session,
                                        new CaseId(UUID.randomUUID()),
                                        client,
                                        CaseFacts.opened("2026-" + (10_000 + n), day));
                            }
                            return first;
                        });
            }
            long start = System.nanoTime();
            casebook.check();
            System.out.printf("CHECK cases=20000 %.1fs%n", (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            BackupRow row = casebook.backups().make(() -> false).orElseThrow();
            double made = (System.nanoTime() - start) / 1e9;
            Path copy = folder.resolve("copy");
            start = System.nanoTime();
            Files.copy(place.resolve("data.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
            double copied = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "BACKUP cases=20000 proved=%.1fs bytes=%d copy=%.3fs of %d bytes ratio=%.0f%n",
                    made, row.bytes(), copied, Files.size(copy), made / copied);
            assertTrue(made < 60, "a proved backup took " + made + " s");
        }
    }
}
