package org.anning.app;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseRow;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.fx.WindowlessBackground;
import org.anning.imports.ImportService;
import org.anning.imports.Plan;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.interview.InterviewDraft;
import org.anning.interview.ui.InterviewViewModel;
import org.anning.register.RegisterPlan;
import org.anning.register.RegisterRun;
import org.anning.register.RegisterService;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The program that the kill test kills: it does every kind of work at once through the real
 * services and without end, on three casebooks, while it brings an old one up to date. It says so
 * on the standard output only after the service has returned.
 */
final class KilledDay {

    /** What it does. */
    enum Work {
        SAVING("甲"),
        TYPING("甲"),
        IMPORT("乙"),
        BACKUP("乙"),
        EVIDENCE("丙"),
        LIST("丙"),
        MIGRATION("旧");

        /** The casebook in which it is done. */
        final String book;

        Work(String book) {
            this.book = book;
        }
    }

    static final String FIELD = "worst_event";
    private static final int WRITERS = 3;
    private static final int ROWS = 200;

    /** So many people are on each list of the group. */
    static final int PEOPLE = 40;

    private static final int MILLIS_A_KEY = 30;
    private static final int MILLIS_TO_KEEP = 1000;

    private final Services services;
    private final Consumer<String> say;

    private KilledDay(Services services, Consumer<String> say) {
        this.services = services;
        this.say = say;
    }

    static Services open(Path place, Clock clock) {
        return Services.open(
                place, TestCasebook.PASSPHRASE.toCharArray(), clock, () -> "志愿者甲", () -> false);
    }

    /** The case that files come into: the first of the casebook. */
    static CaseId files(Services services) {
        return services.cases().rows().stream()
                .filter(r -> r.number().endsWith("-0001"))
                .findFirst()
                .orElseThrow()
                .caseId();
    }

    /**
     * @param args the folder of the casebooks, and how many hours later than the first program it
     *     works
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        Clock clock = Clock.offset(TestCasebook.CLOCK, Duration.ofHours(Long.parseLong(args[1])));
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            out.println("FAILED");
        });
        KilledProgram.waitToBegin();
        Map<String, Services> open = new HashMap<>();
        for (Work work : Work.values()) {
            if (work != Work.MIGRATION && !open.containsKey(work.book)) {
                Services services = open(folder.resolve(work.book), clock);
                services.evidenceFiles().sweep();
                open.put(work.book, services);
            }
        }
        KilledProgram.ready(out);
        for (Work work : Work.values()) {
            Consumer<String> say = words -> out.println(work + " " + words);
            Services there = open.get(work.book);
            Thread.ofPlatform()
                    .start(() -> {
                        if (there == null) {
                            say.accept("DOING 0");
                            open(folder.resolve(work.book), clock);
                            say.accept("ACK 0");
                        } else {
                            new KilledDay(there, say).work(work);
                        }
                    });
        }
    }

    private void work(Work work) {
        switch (work) {
            case SAVING -> {
                for (int thread = 0; thread < WRITERS; thread++) {
                    int writer = thread;
                    Thread.ofPlatform().start(() -> save(writer));
                }
            }
            case TYPING -> type();
            case IMPORT -> bringIn();
            case EVIDENCE -> takeIn();
            case LIST -> bringListsIn();
            case BACKUP -> backUp();
            case MIGRATION -> {}
        }
    }

    /** What case {@code n} of a writer says; both sides can compute it. */
    static String worry(int writer, int n) {
        Random random = new Random(writer * 1_000_003L + n);
        int length = n % 25 == 0 ? 9_000 : 100 + random.nextInt(900);
        StringBuilder text = new StringBuilder(writer + "/" + n + " ");
        while (text.length() < length) {
            text.append((char) ('一' + random.nextInt(5000)));
        }
        return text.toString();
    }

    private void save(int writer) {
        int n =
                (int)
                        services.cases().rows().stream()
                                .map(CaseRow::clientName)
                                .filter(name -> name.matches("(done-)?" + writer + "-\\d+"))
                                .count();
        while (true) {
            n++;
            String worry = worry(writer, n);
            Stored<ClientFacts> client =
                    services.clients().write(ClientFacts.named(writer + "-" + n));
            CaseId id = services.cases().open(new ClientId(client.id()));
            services.casebook()
                    .work()
                    .write(session -> {
                        Stored<CaseFacts> file = services.cases().caseFile(session, id);
                        services.cases().correct(session, file.with(worried(file.value(), worry)));
                        Stored<ClientFacts> now =
                                services.clients().read(session, new ClientId(client.id()));
                        return services.clients()
                                .correct(
                                        session,
                                        now.with(
                                                ClientFacts.named(
                                                        "done-" + now.value().displayName())));
                    });
            say.accept("ACK " + writer + " " + n);
        }
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

    /** The text after so many keys; both sides can compute it. */
    static String typed(int keys) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            text.append((char) ('一' + i * 31 % 20_000));
        }
        return text.toString();
    }

    /** Somebody types into one answer of an interview without ever stopping. */
    private void type() {
        ScheduledExecutorService window = Executors.newSingleThreadScheduledExecutor();
        List<InterviewDraft> left = services.interviews().unfinished();
        InterviewViewModel interview =
                new InterviewViewModel(
                        services.interviews(),
                        services.clients(),
                        WindowlessBackground.on(window),
                        later -> window.schedule(later, MILLIS_TO_KEEP, TimeUnit.MILLISECONDS),
                        TestCasebook.CLOCK,
                        left.isEmpty()
                                ? InterviewDraft.begun(TestCasebook.CLOCK.instant())
                                : left.getFirst(),
                        _ -> List.of(),
                        _ -> {});
        int[] keys = {interview.answer(FIELD).get().length()};
        window.scheduleAtFixedRate(
                () -> {
                    keys[0]++;
                    interview.caretAt(FIELD, keys[0]);
                    interview.answer(FIELD).set(typed(keys[0]));
                    say.accept("KEY " + keys[0] + " " + System.nanoTime());
                },
                MILLIS_A_KEY,
                MILLIS_A_KEY,
                TimeUnit.MILLISECONDS);
    }

    /** Bill number {@code n}: each has numbers and seconds of its own. */
    private static String bill(int n) {
        StringBuilder text = new StringBuilder("起始时间,通信方式,对方号码,通信时长\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(
                    "2026-01-%02d %02d:%02d:%02d,被叫,021%08d,9\n"
                            .formatted(1 + i % 28, i / 28 % 24, i % 60, i % 59, n));
        }
        return text.toString();
    }

    private void bringIn() {
        CaseId id = files(services);
        ImportService imports = services.imports();
        for (int n = imports.of(id).size(); ; n++) {
            SourceFile file = SourceFile.pasted(bill(n));
            Probe probe = imports.probe(file, Watch.NOBODY);
            Plan plan = imports.plan(id, imports.read(file, probe, Told.NOTHING, Watch.NOBODY));
            say.accept("DOING " + n);
            imports.store(id, plan, Map.of(), Watch.NOBODY);
            say.accept("ACK " + (n + 1));
        }
    }

    /** File {@code n}; both sides can make it. */
    static byte[] content(int n) {
        byte[] bytes = new byte[n % 6 == 0 ? 4_000_000 : 1000 + 997 * n % 300_000];
        new Random(n).nextBytes(bytes);
        return bytes;
    }

    private void takeIn() {
        CaseId id = files(services);
        for (int n = services.evidence().of(id).size() + 1; ; n++) {
            say.accept("DOING " + n);
            services.evidenceFiles()
                    .take(
                            id,
                            EvidenceFacts.titled(EvidenceKind.CHAT, Integer.toString(n)),
                            Incoming.of(n + ".png", content(n)),
                            List.of(),
                            _ -> {});
            say.accept("ACK " + n);
        }
    }

    /** Brings in list after list, and takes two of three back. */
    private void bringListsIn() {
        RegisterService register = services.register();
        for (int n = register.runs().size(); ; n++) {
            StringBuilder text = new StringBuilder("姓名,平台\n");
            for (int i = 0; i < PEOPLE; i++) {
                text.append("名单%d-%d,名单%d贷\n".formatted(n, i, n));
            }
            SourceFile list = SourceFile.text("名单" + n, text.toString());
            NamedTable table = register.look(list, Watch.NOBODY);
            RegisterPlan plan = register.plan(list, table, register.columns(table), Watch.NOBODY);
            say.accept("DOING " + n);
            RegisterRun run = register.store(plan, Watch.NOBODY);
            say.accept("ACK " + (n + 1));
            if (n % 3 != 0) {
                say.accept("DOING " + n);
                RegisterRun undone = register.undo(run, Watch.NOBODY);
                say.accept("ACK " + (n + 1) + " " + undone.stayed());
            }
        }
    }

    /** Each takes the place of the one before, which bears the same second in its name. */
    private void backUp() {
        for (int n = 0; ; n++) {
            say.accept("DOING " + n);
            services.casebook().backups().make(() -> false);
            say.accept("ACK " + n);
        }
    }
}
