package org.anning.casefile;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Json;
import org.anning.common.LenderId;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.KeptFile;
import org.anning.evidence.book.ActiveContent;
import org.anning.lenders.LenderFacts;
import org.anning.storage.Casebook;
import org.anning.storage.ErasedCases;
import org.anning.storage.Giver;
import org.anning.storage.Packages;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * One case on its way from casebook to casebook: given as an encrypted, signed package with its
 * evidence, and taken wholly or not at all. A case that is here already is merged field by field
 * ({@link CaseMerge}). These methods read and write files and must not run on the window's thread;
 * what a {@code watch} throws stops them with nothing half-done.
 */
public final class CasePackages {

    /** How the name of a package ends. */
    public static final String ENDING = ".lac";

    private static final String CASE = "case.json";

    private final UnitOfWork work;
    private final Packages packages;
    private final Path root;
    private final CaseParts parts;
    private final CaseExport export;
    private final CaseImport importing;
    private final CaseUpdate updating;
    private final CaseLog log;
    private final EvidenceFiles files;

    public CasePackages(
            Casebook casebook,
            Clock clock,
            CaseParts parts,
            CaseExport export,
            CaseImport importing,
            CaseLog log,
            EvidenceFiles files) {
        this.work = casebook.work();
        this.packages = casebook.packages(clock);
        this.root = casebook.folder().root();
        this.parts = parts;
        this.export = export;
        this.importing = importing;
        this.updating = new CaseUpdate(parts, importing);
        this.log = log;
        this.files = files;
    }

    /**
     * What a package holds, beside what is here.
     *
     * @param number of the case as the package says it
     * @param called how the client is called there
     * @param known whether the case is here already
     * @param subjects what the things in conflict are called, by their ids
     * @param fresh how many things of each section are new here
     * @param newFiles how many files of evidence are new here
     * @param mayRun what the pieces are called whose files may run something ({@link
     *     ActiveContent})
     */
    @PersonalData
    public record Look(
            Giver giver,
            String number,
            String called,
            boolean known,
            List<Conflict> conflicts,
            Map<UUID, String> subjects,
            Map<Section, Integer> fresh,
            int newFiles,
            List<String> mayRun) {
        @Override
        public String toString() {
            return "Look";
        }
    }

    /** A random passphrase for one package. */
    public static String proposedPassphrase() {
        return Packages.proposedPassphrase();
    }

    /** The code of the person at the keyboard, which whoever takes a package compares. */
    public String myCode() {
        return packages.myCode();
    }

    /**
     * Writes a case with all its evidence as a package; the log of the case says so.
     *
     * @param passphrase made for this package
     * @param watch gets the bytes of evidence done so far
     * @return what the pieces are called whose files may run something ({@link ActiveContent})
     * @throws Refusal when a file of the evidence is not what was taken in, or the package cannot
     *     be written; nothing is left then
     */
    public List<String> give(CaseId id, Path to, char[] passphrase, LongConsumer watch) {
        CaseJson whole = export.export(id);
        byte[] json = new Json().write(whole).getBytes(StandardCharsets.UTF_8);
        Set<UUID> active = new HashSet<>();
        Map<String, KeptFile> kept = new HashMap<>();
        List<Packages.Part> all = new ArrayList<>();
        all.add(Packages.Part.of(CASE, json));
        files.of(id).values().stream()
                .sorted(Comparator.comparing(file -> file.evidenceId().toString()))
                .forEach(file -> {
                    String name = file.evidenceId().toString();
                    kept.put(name, file);
                    all.add(new Packages.Part(name, file.sizeBytes(), file.sha256()));
                });
        long[] done = new long[1];
        packages.write(
                to,
                log.volunteer().isBlank() ? "?" : log.volunteer(),
                passphrase,
                all,
                (part, out) -> {
                    KeptFile file = kept.get(part.name());
                    if (file == null) {
                        out.write(json);
                    } else {
                        ActiveContent looked =
                                new ActiveContent(fileName(whole, file.evidenceId()), out);
                        files.passOn(
                                file,
                                looked,
                                bytes -> {
                                    done[0] += bytes;
                                    watch.accept(done[0]);
                                });
                        if (looked.mayRun()) {
                            active.add(file.evidenceId());
                        }
                    }
                });
        log.note(id, "case", id.value(), Deed.PASSED_ON);
        return titles(whole, active);
    }

    /**
     * Of which pieces to beware, in a sentence.
     *
     * @param mayRun what they are called
     */
    public static String beware(Texts texts, List<String> mayRun) {
        return texts.get(
                "casefile.package.mayRun", String.join(texts.get("casefile.ui.between"), mayRun));
    }

    private static String fileName(CaseJson file, UUID piece) {
        return file.evidence().stream()
                .filter(e -> e.id().equals(piece))
                .flatMap(e -> Optional.ofNullable(e.facts().fileName()).stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> titles(CaseJson file, Set<UUID> pieces) {
        return file.evidence().stream()
                .filter(e -> pieces.contains(e.id()))
                .map(e -> e.facts().title())
                .toList();
    }

    /**
     * Reads a package from its beginning to its end and compares it with what is here.
     *
     * @throws Refusal when it is damaged, tampered with or hostile, or its case was erased here
     */
    public Look look(Path file, char[] passphrase) {
        Arrived arrived = new Arrived();
        Giver giver = packages.read(file, passphrase, arrived::part);
        CaseJson theirs = arrived.file();
        return work.read(session -> {
            CaseJson ours = ours(session, theirs);
            boolean known = parts.cases().exists(session, theirs.id());
            CaseMerge.Merged merged = CaseMerge.of(ours, theirs, Map.of());
            long fresh = arrived.pieces.stream().filter(id -> !files.has(session, id)).count();
            return new Look(
                    giver,
                    theirs.facts().number(),
                    theirs.client().facts().displayName(),
                    known,
                    merged.conflicts(),
                    subjects(merged.file()),
                    known ? merged.fresh() : Map.of(),
                    (int) fresh,
                    titles(theirs, arrived.active));
        });
    }

    private static Map<UUID, String> subjects(CaseJson file) {
        Map<UUID, String> names = new HashMap<>();
        file.lenders().forEach(l -> names.put(l.id(), l.facts().legalName()));
        file.loans().forEach(l -> names.put(l.id(), names.getOrDefault(l.facts().lenderId(), "")));
        file.entries()
                .forEach(e -> names.put(e.id(), e.facts().time().from().toLocalDate().toString()));
        file.evidence().forEach(e -> names.put(e.id(), e.facts().title()));
        file.steps().forEach(s -> names.put(s.id(), s.facts().happenedOn().toString()));
        file.consents().forEach(c -> names.put(c.id(), c.facts().givenOn().toString()));
        return names;
    }

    /** Reads the parts in their order and keeps the case file. */
    private class Arrived {
        final List<UUID> pieces = new ArrayList<>();
        final Set<UUID> active = new HashSet<>();
        @Nullable CaseJson json;

        CaseJson file() {
            CaseJson file = json;
            if (file == null) {
                throw new Refusal("storage.package.damaged");
            }
            return file;
        }

        void part(Packages.Part part, InputStream in) throws IOException {
            if (json == null) {
                if (!part.name().equals(CASE)) {
                    throw new Refusal("storage.package.damaged");
                }
                CaseJson file = importing.parse(CaseImport.text(in));
                if (ErasedCases.in(root).contains(new CaseId(file.id()))) {
                    throw new Refusal("casefile.package.erased");
                }
                json = file;
                return;
            }
            UUID id = piece(part);
            pieces.add(id);
            evidence(id, part, in);
        }

        /** Only files of pieces that the case lists, and with the hash that it lists. */
        private UUID piece(Packages.Part part) {
            return file().evidence().stream()
                    .filter(e -> e.id().toString().equals(part.name()))
                    .filter(e -> part.sha256().equals(e.facts().sha256()))
                    .map(Noted::id)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("storage.package.damaged"));
        }

        void evidence(UUID id, Packages.Part part, InputStream in) throws IOException {
            ActiveContent looked =
                    new ActiveContent(fileName(file(), id), OutputStream.nullOutputStream());
            in.transferTo(looked);
            if (looked.mayRun()) {
                active.add(id);
            }
        }
    }

    /** What is here of the case in a package; of a new case that is its client and its lenders. */
    private CaseJson ours(Session session, CaseJson theirs) {
        CaseId id = new CaseId(theirs.id());
        CaseJson base =
                parts.cases().exists(session, id.value()) ? export.read(session, id) : theirs;
        ClientId client = new ClientId(theirs.client().id());
        if (base != theirs && !base.client().id().equals(client.value())) {
            throw new Refusal("casefile.package.otherClient");
        }
        List<Keyed<LenderFacts>> lenders = new ArrayList<>(base.lenders());
        for (var lender : theirs.lenders()) {
            LenderId lenderId = new LenderId(lender.id());
            if (parts.lenders().exists(session, lenderId)) {
                lenders.removeIf(l -> l.id().equals(lender.id()));
                lenders.add(
                        new Keyed<>(lender.id(), parts.lenders().read(session, lenderId).value()));
            }
        }
        return base.sharing(
                parts.clients().exists(session, client)
                        ? new Keyed<>(client.value(), parts.clients().read(session, client).value())
                        : theirs.client(),
                lenders);
    }

    /**
     * Takes the case of a package, wholly or not at all.
     *
     * @param choices for the conflicts, by their keys; where none is named what is here stays
     * @param watch gets the bytes of evidence done so far
     * @return which case it is
     */
    public CaseId take(
            Path file, char[] passphrase, Map<String, Choice> choices, LongConsumer watch) {
        try (Taking taking = new Taking(watch)) {
            Giver giver = packages.read(file, passphrase, taking::part);
            return taking.end(session -> {
                packages.remember(session, giver);
                return store(session, taking.file(), choices);
            });
        }
    }

    private CaseId store(Session session, CaseJson theirs, Map<String, Choice> choices) {
        CaseId id = new CaseId(theirs.id());
        CaseJson ours = ours(session, theirs);
        CaseJson merged = CaseMerge.of(ours, theirs, choices).file();
        CaseFileChecks.check(merged);
        if (parts.cases().exists(session, theirs.id())) {
            updating.apply(session, ours, merged);
            log.note(session, id, "case", id.value(), Deed.MERGED, null);
        } else {
            updating.shared(session, merged);
            importing.store(session, merged, CaseImport.Ids.NEW);
        }
        return id;
    }

    /** Seals the files of the evidence while they are read, and lets them go unless all is well. */
    private final class Taking extends Arrived implements AutoCloseable {
        private final LongConsumer watch;
        private long done;
        private EvidenceFiles.@Nullable Arrival arrival;

        Taking(LongConsumer watch) {
            this.watch = watch;
        }

        private EvidenceFiles.Arrival arrival() {
            EvidenceFiles.Arrival open = arrival;
            if (open == null) {
                open = files.arriving(new CaseId(file().id()));
                arrival = open;
            }
            return open;
        }

        @Override
        void evidence(UUID id, Packages.Part part, InputStream in) {
            if (work.read(session -> !files.has(session, id))) {
                long before = done;
                arrival()
                        .add(
                                id,
                                fileName(file(), id),
                                part.size(),
                                in,
                                bytes -> watch.accept(before + bytes));
            }
            done += part.size();
        }

        <T> T end(Function<Session, T> rows) {
            return arrival().end(rows);
        }

        @Override
        public void close() {
            if (arrival != null) {
                arrival.close();
            }
        }
    }
}
