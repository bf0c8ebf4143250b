package org.anning.cases;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Stored;
import org.anning.storage.Casebook;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * The program that the kill test kills: three threads save through the real services and say so on
 * the standard output only after the service has returned.
 */
final class KillWriter {

    private static final int THREADS = 3;

    private KillWriter() {}

    /** What case {@code n} of writer {@code thread} says; both sides can compute it. */
    static String worry(int thread, int n) {
        Random random = new Random(thread * 1_000_003L + n);
        int length = n % 25 == 0 ? 9_000 : 100 + random.nextInt(900);
        StringBuilder text = new StringBuilder(thread + "/" + n + " ");
        while (text.length() < length) {
            text.append((char) ('一' + random.nextInt(5000)));
        }
        return text.toString();
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Casebook casebook =
                TestCasebook.open(
                        Path.of(args[0]), ClientService.entities(), CaseService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        CaseLog log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "writer");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        KilledProgram.ready(out);
        for (int thread = 0; thread < THREADS; thread++) {
            int writer = thread;
            Thread.ofPlatform().start(() -> write(out, casebook, clients, cases, writer));
        }
    }

    private static void write(
            PrintStream out,
            Casebook casebook,
            ClientService clients,
            CaseService cases,
            int writer) {
        int n = written(cases, writer);
        while (true) {
            n++;
            String worry = worry(writer, n);
            Stored<ClientFacts> client = clients.write(ClientFacts.named(writer + "-" + n));
            CaseId id = cases.open(new ClientId(client.id()));
            casebook.work()
                    .write(session -> {
                        Stored<CaseFacts> file = CaseService.find(session, id).stored();
                        cases.correct(session, file.with(worried(file.value(), worry)));
                        Stored<ClientFacts> now = clients.read(session, new ClientId(client.id()));
                        return clients.correct(
                                session,
                                now.with(ClientFacts.named("done-" + now.value().displayName())));
                    });
            out.println("ACK " + writer + " " + n);
        }
    }

    private static int written(CaseService cases, int writer) {
        List<CaseRow> rows = cases.rows();
        return (int)
                rows.stream()
                        .filter(r -> r.clientName().matches("(done-)?" + writer + "-\\d+"))
                        .count();
    }

    private static CaseFacts worried(CaseFacts facts, String worry) {
        return new CaseFacts(
                facts.number(),
                facts.status(),
                facts.openedOn(),
                facts.risk(),
                worry,
                facts.effect(),
                facts.wishes(),
                facts.monthlyOffer(),
                facts.nextStep(),
                facts.nextStepOn(),
                facts.policeStation(),
                facts.closedOn(),
                facts.outcome());
    }
}
