package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.KilledDay.Work;
import org.anning.cases.CaseRow;
import org.anning.cases.ImportRow;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.KeptFile;
import org.anning.imports.read.Watch;
import org.anning.interview.InterviewDraft;
import org.anning.register.RegisterRun;
import org.anning.storage.BackupRow;
import org.anning.storage.KeptCasebook;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * T1, T2: the program is killed at random moments while it saves, somebody types, it imports, takes
 * evidence in, brings lists in and takes them back, makes a backup and brings an old casebook up to
 * date, all at once and in the same casebooks again and again. They open; what was acknowledged is
 * there, whole; what was not is there whole or not at all; of typing at most two seconds lack.
 */
class KillTest {

    private static final long SEED = 20261128;
    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST_MILLIS = 2500;

    /** Since when the time runs until the kill: as soon as it is ready, or when it got so far. */
    private static final List<String> SINCE = List.of("", "IMPORT ACK", "BACKUP ACK", "LIST ACK");

    private static final int KILLS_A_CASEBOOK = 20;
    private static final String LINES =
            "[A-Z]+ (ACK|DOING) \\d+( \\d+)?|TYPING KEY \\d+ \\d{6,}|FAILED";

    @TempDir Path folder;

    private record Key(int keys, long at) {}

    // What is known of the casebooks at hand.
    private Path books = Path.of("");
    private final Set<String> saved = new HashSet<>();
    private final Map<Work, Integer> acknowledged = new EnumMap<>(Work.class);
    private int keysThere;

    // What was seen in all of them.
    private final Map<Work, Integer> done = new EnumMap<>(Work.class);
    private final Map<Work, Integer> inTheMiddle = new EnumMap<>(Work.class);
    private int keysInAll;
    private long mostTypingLost;
    private long slowestOpening;

    @Test
    void nothingIsLostOrHalfDoneWhenSevenWorksAreKilledNineTimes() throws Exception {
        killed(9);
    }

    /** A thousand times, or as often as {@code -Dkill.rounds} says. */
    @Test
    @Tag("long")
    void nothingIsLostOrHalfDoneWhenSevenWorksAreKilledAThousandTimes() throws Exception {
        killed(Integer.getInteger("kill.rounds", 1000));
    }

    private void killed(int times) throws Exception {
        Random random = new Random(SEED);
        KilledProgram next = start(0);
        try {
            for (int kill = 0; kill < times; kill++) {
                if (kill % KILLS_A_CASEBOOK == 0) {
                    newCasebooks(kill);
                }
                if (!Files.exists(old())) {
                    KeptCasebook.unpacked(KeptCasebook.OLDEST, old());
                }
                KilledProgram now = next;
                // It starts while this one works.
                next = start(kill + 1);
                int millis = random.nextInt(MOST_MILLIS);
                String since = SINCE.get(kill % SINCE.size());
                List<String> said = now.killedAfter(millis, since, LINES);
                String which = "seed %d kill %d %d ms %s".formatted(SEED, kill, millis, since);
                assertFalse(said.contains("FAILED"), which);
                check(said, kill, which);
            }
        } finally {
            next.close();
        }
        System.out.printf(
                "KILL kills=%d works=%d acknowledged=%s inTheMiddle=%s seed=%d lost=0 half=0 keys=%d mostTypingLost=%dms slowestOpening=%dms%n",
                times,
                times * Work.values().length,
                done,
                inTheMiddle,
                SEED,
                keysInAll,
                TimeUnit.NANOSECONDS.toMillis(mostTypingLost),
                TimeUnit.NANOSECONDS.toMillis(slowestOpening));
        for (Work work :
                List.of(Work.IMPORT, Work.EVIDENCE, Work.LIST, Work.BACKUP, Work.MIGRATION)) {
            assertTrue(inTheMiddle.getOrDefault(work, 0) > 0, "never in the middle of " + work);
        }
        for (Work work : List.of(Work.SAVING, Work.IMPORT, Work.EVIDENCE, Work.LIST, Work.BACKUP)) {
            assertTrue(done.getOrDefault(work, 0) > 0, "nothing was done of " + work);
        }
        assertTrue(keysInAll >= times, "too little was typed to say anything");
        assertTrue(mostTypingLost <= TWO_SECONDS, "more than two seconds of typing were lost");
    }

    private KilledProgram start(int kill) throws IOException {
        return KilledProgram.start(KilledDay.class, books(kill).toString(), Integer.toString(kill));
    }

    private Path books(int kill) {
        return folder.resolve("案卷 " + kill / KILLS_A_CASEBOOK);
    }

    private Path old() {
        return books.resolve(Work.MIGRATION.book);
    }

    private void newCasebooks(int kill) throws IOException {
        books = Files.createDirectory(books(kill));
        saved.clear();
        acknowledged.clear();
        keysThere = 0;
        for (String book : List.of("甲", "乙", "丙")) {
            Files.move(TestCasebook.create(books), books.resolve(book));
            try (Services services = open(book)) {
                services.cases()
                        .open(new ClientId(services.clients().write(ClientFacts.named("小林")).id()));
            }
        }
    }

    private Services open(String book) {
        long start = System.nanoTime();
        Services services = KilledDay.open(books.resolve(book), TestCasebook.CLOCK);
        slowestOpening = Math.max(slowestOpening, System.nanoTime() - start);
        services.casebook().check();
        services.evidenceFiles().sweep();
        return services;
    }

    private void check(List<String> all, int kill, String which) throws IOException {
        Map<Work, List<String>> said = new EnumMap<>(Work.class);
        for (String line : all) {
            int space = line.indexOf(' ');
            said.computeIfAbsent(Work.valueOf(line.substring(0, space)), _ -> new ArrayList<>())
                    .add(line.substring(space + 1));
        }
        said.forEach((work, lines) -> {
            List<String> acks = lines.stream().filter(l -> l.startsWith("ACK ")).toList();
            done.merge(work, acks.size(), Integer::sum);
            if (!lines.getLast().startsWith("ACK ")) {
                inTheMiddle.merge(work, 1, Integer::sum);
            }
            if (work == Work.SAVING) {
                acks.forEach(ack -> saved.add(ack.substring(4).replace(' ', '-')));
            } else if (!acks.isEmpty()) {
                acknowledged.put(work, Integer.parseInt(acks.getLast().split(" ")[1]));
            }
        });
        try (Services services = open(Work.SAVING.book)) {
            checkSaved(services, which);
            checkTyped(services, said.getOrDefault(Work.TYPING, List.of()), which);
        }
        try (Services services = open(Work.IMPORT.book)) {
            checkImports(services, which);
            boolean made =
                    said.getOrDefault(Work.BACKUP, List.of()).stream()
                            .anyMatch(l -> l.startsWith("ACK "));
            checkBackups(services, kill, made, which);
        }
        try (Services services = open(Work.EVIDENCE.book)) {
            checkEvidence(services, which);
            checkLists(services, said.getOrDefault(Work.LIST, List.of()), which);
        }
        if (kill % 2 == 1) {
            // What was killed once already was killed again.
            checkOld(which);
        }
    }

    private void checkSaved(Services services, String which) {
        Set<String> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (CaseRow row : services.cases().rows()) {
            String name = row.clientName();
            names.add(name);
            assertTrue(numbers.add(row.number()), which + ": a case number occurs twice");
            String[] parts = name.replace("done-", "").split("-");
            assertEquals(
                    name.startsWith("done-")
                            ? KilledDay.worry(
                                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                            : null,
                    services.cases().caseFile(row.caseId()).value().mainWorry(),
                    which + ": half " + name);
        }
        for (String name : saved) {
            assertTrue(names.contains("done-" + name), which + ": lost " + name);
        }
    }

    private void checkTyped(Services services, List<String> said, String which) {
        List<InterviewDraft> drafts = services.interviews().unfinished();
        String text = drafts.isEmpty() ? "" : drafts.getFirst().text(KilledDay.FIELD).orElse("");
        assertEquals(KilledDay.typed(text.length()), text, which + ": not what was typed");
        assertTrue(text.length() >= keysThere, which + ": lost what was there before");
        if (!text.isEmpty()) {
            assertEquals(KilledDay.FIELD, drafts.getFirst().focus(), which);
            assertEquals(text.length(), drafts.getFirst().caret(), which);
        }
        List<Key> keys =
                said.stream()
                        .map(line -> line.split(" "))
                        .map(parts -> new Key(Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                        .toList();
        // From the first key that is not there to the last that was struck.
        keys.stream()
                .filter(k -> k.keys() > text.length())
                .findFirst()
                .ifPresent(first ->
                        mostTypingLost =
                                Math.max(mostTypingLost, keys.getLast().at() - first.at()));
        keysInAll += text.length() - keysThere;
        keysThere = text.length();
    }

    private void checkImports(Services services, String which) {
        CaseId id = KilledDay.files(services);
        List<ImportRow> imports = services.imports().of(id);
        int entries = services.timeline().entriesOf(id).size();
        assertTrue(
                imports.size() >= acknowledged.getOrDefault(Work.IMPORT, 0),
                which + ": an acknowledged import is lost");
        assertEquals(
                imports.stream().mapToInt(i -> i.facts().taken()).sum(),
                entries,
                which + ": an import is half there");
        assertEquals(
                entries,
                services.casebook()
                        .work()
                        .read(s -> services.importedEntries().sourcesOf(s, id))
                        .size(),
                which + ": a row is missing beside its entry");
    }

    private void checkEvidence(Services services, String which) {
        CaseId id = KilledDay.files(services);
        int taken = acknowledged.getOrDefault(Work.EVIDENCE, 0);
        Map<Integer, EvidenceRow> rows = new HashMap<>();
        services.evidence().of(id).forEach(r -> rows.put(Integer.parseInt(r.facts().title()), r));
        Map<UUID, KeptFile> files = services.evidenceFiles().of(id);
        int last = rows.size();
        assertTrue(last >= taken, which + ": an acknowledged file is lost");
        assertEquals(last, files.size(), which + ": a row without a file");
        assertEquals(last, onDisk(), which + ": a file without a row, or a row without a file");
        for (int n = 1; n <= last; n++) {
            EvidenceRow row = Objects.requireNonNull(rows.get(n), which + ": lost " + n);
            KeptFile kept = Objects.requireNonNull(files.get(row.id()));
            // The older ones were looked at in the rounds before.
            if (n > taken - 5) {
                assertArrayEquals(
                        KilledDay.content(n), services.evidenceFiles().read(kept, false), which);
                assertTrue(
                        CustodyLine.whole(
                                kept.sha256(), services.evidenceFiles().custody(kept.evidenceId())),
                        which);
            }
        }
    }

    /** A list is there whole or not at all, and can be taken back as a whole. */
    private void checkLists(Services services, List<String> said, String which) {
        List<RegisterRun> runs = services.register().runs();
        assertTrue(
                runs.size() >= acknowledged.getOrDefault(Work.LIST, 0),
                which + ": an acknowledged list is lost");
        Set<String> there = new HashSet<>();
        runs.stream().filter(run -> run.undoneAt() == null).forEach(run -> there.add(run.file()));
        said.stream()
                .filter(line -> line.matches("ACK \\d+ 0"))
                .map(line -> "名单" + (Integer.parseInt(line.split(" ")[1]) - 1))
                .forEach(list ->
                        assertFalse(there.contains(list), which + ": taken back and there again"));
        assertEquals(people(there), peopleOfLists(services), which + ": half a list is there");
        assertEquals(
                there.stream().map(list -> list + "贷").collect(Collectors.toSet()),
                services.lenders().all().stream()
                        .map(lender -> lender.value().legalName())
                        .collect(Collectors.toSet()),
                which + ": not the lenders of the lists that are there");
        if (!runs.isEmpty() && there.remove(runs.getFirst().file())) {
            RegisterRun undone = services.register().undo(runs.getFirst(), Watch.NOBODY);
            assertEquals(0, undone.stayed(), which);
            assertEquals(people(there), peopleOfLists(services), which + ": half taken back");
        }
    }

    private static Set<String> people(Set<String> lists) {
        return lists.stream()
                .flatMap(list -> IntStream.range(0, KilledDay.PEOPLE).mapToObj(i -> list + "-" + i))
                .collect(Collectors.toSet());
    }

    private static Set<String> peopleOfLists(Services services) {
        return services.cases().rows().stream()
                .map(CaseRow::clientName)
                .filter(name -> name.startsWith("名单"))
                .collect(Collectors.toSet());
    }

    private int onDisk() {
        try (Stream<Path> all = Files.walk(books.resolve(Work.EVIDENCE.book).resolve("evidence"))) {
            return (int) all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkBackups(Services services, int kill, boolean made, String which) {
        List<BackupRow> backups = services.casebook().backups().all();
        if (made) {
            assertEquals(
                    TestCasebook.CLOCK.instant().plus(Duration.ofHours(kill)),
                    backups.getFirst().madeAt(),
                    which + ": an acknowledged backup is lost");
        }
        assertEquals(
                List.of(),
                List.of(
                        Objects.requireNonNull(
                                services.casebook()
                                        .folder()
                                        .backup()
                                        .toFile()
                                        .list((_, name) -> name.startsWith(".")))),
                which + ": half a backup is left");
        if (!backups.isEmpty()) {
            services.casebook().backups().prove(backups.getFirst().file(), () -> false);
        }
    }

    private void checkOld(String which) throws IOException {
        try (Services services = KeptCasebook.opened(old())) {
            services.casebook().check();
            KeptCasebook.holdsItsCase(services);
            KeptCasebook.holdsItsDraft(services);
            for (BackupRow row : services.casebook().backups().all()) {
                services.casebook().backups().prove(row.file(), () -> false);
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(which, e);
        }
        try (Stream<Path> files = Files.walk(old())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
