package org.anning.evidence;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.CaseKeys;
import org.anning.storage.Casebook;
import org.anning.storage.CasebookFolder;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongConsumer;

import javax.crypto.SecretKey;

/**
 * The files of the evidence: taken in, looked at, checked and handed out, each deed a line of the
 * file's custody log. A file is kept as it came; whatever is made of it is another piece. The long
 * methods read and write files and must not run on the window's thread; their {@code watch} gets
 * the bytes done so far, and what it throws stops them with nothing half-done.
 */
public final class EvidenceFiles {

    /** No file larger than this is read into memory, to be drawn or printed. */
    public static final long LARGEST_DRAWN = 256L << 20;

    private static final int PART = 1 << 20;
    private static final int LONGEST_DETAIL = 1000;

    private final UnitOfWork work;
    private final CaseKeys keys;
    private final EvidenceService pieces;
    private final CaseLog log;
    private final Clock clock;
    private final EvidenceStore store;
    private final Path tmp;
    private final EvidenceRepository rows = new EvidenceRepository();

    /**
     * @param beside does a part of the work of taking a large file in on another processor
     */
    public EvidenceFiles(
            Casebook casebook, EvidenceService pieces, CaseLog log, Clock clock, Executor beside) {
        this.work = casebook.work();
        this.keys = casebook.caseKeys();
        this.pieces = pieces;
        this.log = log;
        this.clock = clock;
        this.store = new EvidenceStore(casebook.folder().evidence(), beside);
        this.tmp = casebook.folder().tmp();
    }

    /**
     * Lists a new piece and takes its file in; a sexual picture is only hashed ({@link
     * Showing#NEVER_KEPT}).
     *
     * @param facts what is known of it; name, size and hash come from the file
     * @param entries the timeline entries that it proves
     * @throws Refusal when the same file is in the case already, or it cannot be read
     */
    public Stored<EvidenceFacts> take(
            CaseId caseId,
            EvidenceFacts facts,
            Incoming file,
            Collection<UUID> entries,
            LongConsumer watch) {
        return take(caseId, facts, file, entries, null, watch);
    }

    /** Takes files away for good, whose case was erased. */
    public void erase(Collection<UUID> pieces) {
        for (UUID id : pieces) {
            try {
                store.delete(id);
            } catch (IOException left) {
                // Its key is gone, so what is left cannot be read.
            }
        }
    }

    /**
     * Takes a changed copy in as a piece of its own; the original keeps everything.
     *
     * @param how the code of what was changed, such as {@code crop}
     */
    public Stored<EvidenceFacts> derive(
            CaseId caseId,
            EvidenceFacts facts,
            Incoming copy,
            Collection<UUID> entries,
            String how) {
        return take(caseId, facts, copy, entries, how, _ -> {});
    }

    private Stored<EvidenceFacts> take(
            CaseId caseId,
            EvidenceFacts facts,
            Incoming file,
            Collection<UUID> entries,
            @Nullable String how,
            LongConsumer watch) {
        Refusal.ifBlocked(EvidenceChecks.check(facts, clock));
        UUID id = UUID.randomUUID();
        boolean kept = facts.showing() != Showing.NEVER_KEPT;
        return sealing(
                caseId,
                id,
                kept,
                file,
                watch,
                (session, sealed) -> {
                    EvidenceFacts full =
                            facts.ofFile(file.name(), sealed.sha256(), sealed.sizeBytes());
                    Stored<EvidenceFacts> written = pieces.write(session, caseId, id, full);
                    if (kept) {
                        keep(session, caseId, id, sealed);
                    }
                    note(
                            session,
                            caseId.value(),
                            id,
                            sealed.sha256(),
                            kept ? CustodyDeed.TAKEN_IN : CustodyDeed.HASHED,
                            how == null ? file.name() : how);
                    UUID original = facts.derivedFrom();
                    if (how != null && original != null) {
                        note(session, original, CustodyDeed.DERIVED, how + " " + sealed.sha256());
                    }
                    entries.forEach(entry -> pieces.link(session, new Proof(id, entry)));
                    return written;
                });
    }

    /**
     * Takes in the file of a piece that is listed already, such as one from a case file.
     *
     * @throws Refusal when a hash was listed and this file has another
     */
    public Stored<EvidenceFacts> attach(
            Stored<EvidenceFacts> piece, Incoming file, LongConsumer watch) {
        CaseId caseId = work.read(s -> new CaseId(rows.find(s, piece.id()).caseId()));
        return sealing(
                caseId,
                piece.id(),
                true,
                file,
                watch,
                (session, sealed) -> {
                    EvidenceItem item = rows.find(session, piece.id());
                    EvidenceFacts facts = item.stored().value();
                    if (facts.showing() == Showing.NEVER_KEPT
                            || session.find(EvidenceFile.class, piece.id()) != null) {
                        throw new Refusal("evidence.problem.hasFile");
                    }
                    if (facts.sha256() != null && !facts.sha256().equals(sealed.sha256())) {
                        throw new Refusal("evidence.problem.otherFile", file.name());
                    }
                    item.correct(facts.ofFile(file.name(), sealed.sha256(), sealed.sizeBytes()));
                    keep(session, caseId, piece.id(), sealed);
                    session.flush();
                    log.note(session, caseId, "evidence", piece.id(), Deed.CORRECTED, facts);
                    note(
                            session,
                            caseId.value(),
                            piece.id(),
                            sealed.sha256(),
                            CustodyDeed.TAKEN_IN,
                            file.name());
                    return item.stored();
                });
    }

    private interface Row {
        Stored<EvidenceFacts> write(Session session, EvidenceStore.Sealed sealed);
    }

    /** Sealed on the disk first, then its row, then its name: a kill leaves before or after. */
    private Stored<EvidenceFacts> sealing(
            CaseId caseId, UUID id, boolean kept, Incoming file, LongConsumer watch, Row row) {
        EvidenceStore.Sealed sealed =
                kept
                        ? store.seal(
                                work.write(s -> keys.orNew(s, caseId)), caseId, id, file, watch)
                        : EvidenceStore.hash(file, watch);
        try {
            Stored<EvidenceFacts> written =
                    work.write(session -> {
                        known(session, caseId, id, sealed)
                                .ifPresent(other -> {
                                    throw new Refusal(
                                            "evidence.problem.same", file.name(), other.title());
                                });
                        return row.write(session, sealed);
                    });
            store.settle(id);
            return written;
        } catch (RuntimeException notWritten) {
            if (kept && !work.read(s -> s.find(EvidenceFile.class, id) != null)) {
                store.discard(id);
            }
            throw notWritten;
        }
    }

    private Optional<EvidenceFacts> known(
            Session session, CaseId caseId, UUID id, EvidenceStore.Sealed sealed) {
        return rows.of(session, caseId).stream()
                .filter(row -> !row.id().equals(id) && !row.struck())
                .map(EvidenceRow::facts)
                .filter(facts -> sealed.sha256().equals(facts.sha256()))
                .findFirst();
    }

    private void keep(Session session, CaseId caseId, UUID id, EvidenceStore.Sealed sealed) {
        session.persist(
                new EvidenceFile(
                        new KeptFile(
                                id,
                                caseId.value(),
                                Media.of(sealed.head()),
                                sealed.sha256(),
                                sealed.sizeBytes(),
                                clock.instant(),
                                log.volunteer())));
    }

    /** Whether the file of a piece is here. */
    public boolean has(Session session, UUID evidenceId) {
        return session.find(EvidenceFile.class, evidenceId) != null;
    }

    /**
     * Writes a file into a package for another casebook.
     *
     * @throws Refusal when it is not what was taken in
     */
    public void passOn(KeptFile file, OutputStream out, LongConsumer watch) throws IOException {
        if (copy(file, out, watch) != Integrity.UNCHANGED) {
            throw new Refusal("evidence.problem.changed", titleOf(file));
        }
    }

    /** Begins to take in files that come together with their case. */
    public Arrival arriving(CaseId caseId) {
        return new Arrival(caseId, work.read(session -> keys.prepared(session, caseId)));
    }

    /**
     * Files that come together with their case: all are sealed first, then their rows are written
     * in one transaction with the case. Closed before that, nothing stays of them.
     */
    public final class Arrival implements AutoCloseable {
        private final CaseId caseId;
        private final SecretKey key;
        private final Map<UUID, EvidenceStore.Sealed> sealed = new LinkedHashMap<>();
        private final Map<UUID, String> names = new HashMap<>();

        private Arrival(CaseId caseId, SecretKey key) {
            this.caseId = caseId;
            this.key = key;
        }

        /** Seals one file; reads the stream to its end and does not close it. */
        public void add(UUID id, String name, long size, InputStream in, LongConsumer watch) {
            Incoming file = new Incoming(name, size, () -> new Unclosed(in));
            sealed.put(id, store.seal(key, caseId, id, file, watch));
            names.put(id, file.name());
        }

        /**
         * Writes the rows and gives the files their names.
         *
         * @param rows writes the case, so that every piece is there
         */
        public <T> T end(Function<Session, T> rows) {
            T done =
                    work.write(session -> {
                        T result = rows.apply(session);
                        write(session);
                        return result;
                    });
            settle();
            return done;
        }

        /** Writes the rows in a larger transaction; {@link #settle} is to follow it. */
        public void write(Session session) {
            if (!sealed.isEmpty()) {
                keys.keep(session, caseId, key);
            }
            sealed.forEach((id, file) -> row(session, id, file));
        }

        /** Gives the files their names, once their rows are on the disk. */
        public void settle() {
            sealed.keySet().forEach(store::settle);
            sealed.clear();
        }

        private void row(Session session, UUID id, EvidenceStore.Sealed file) {
            keep(session, caseId, id, file);
            note(session, caseId.value(), id, file.sha256(), CustodyDeed.TAKEN_IN, names.get(id));
        }

        @Override
        public void close() {
            sealed.keySet().forEach(store::discard);
        }
    }

    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Whoever gave it reads on.
        }
    }

    /** Settles or clears away what a crash left half-done; to be called once after opening. */
    public void sweep() {
        for (UUID id : store.leftUnsettled()) {
            if (work.read(s -> s.find(EvidenceFile.class, id) != null)) {
                store.settle(id);
            } else {
                store.discard(id);
            }
        }
    }

    /** The kept files of a case by piece. */
    public Map<UUID, KeptFile> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    private Map<UUID, KeptFile> of(Session session, CaseId caseId) {
        Map<UUID, KeptFile> files = new HashMap<>();
        rows.files(session, caseId).forEach(f -> files.put(f.kept().evidenceId(), f.kept()));
        return files;
    }

    /** The custody log of one piece, the oldest line first. */
    public List<CustodyLine> custody(UUID evidenceId) {
        return work.read(session -> custody(session, evidenceId));
    }

    private List<CustodyLine> custody(Session session, UUID evidenceId) {
        return rows.custody(session, evidenceId).stream().map(EvidenceCustody::told).toList();
    }

    /**
     * The whole content of a file, checked against its hash.
     *
     * @param seen whether a person looks at it, which is noted
     * @throws Refusal when it is missing, was changed or is too large for memory
     */
    public byte[] read(KeptFile file, boolean seen) {
        if (file.sizeBytes() > LARGEST_DRAWN) {
            throw new Refusal("evidence.problem.large");
        }
        byte[] content;
        try (InputStream in = open(file)) {
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new Refusal("evidence.problem.changed", titleOf(file));
        }
        String hash = HexFormat.of().formatHex(CustodyLine.sha256().digest(content));
        if (!hash.equals(file.sha256())) {
            throw new Refusal("evidence.problem.changed", titleOf(file));
        }
        if (seen) {
            work.write(session -> note(session, file.evidenceId(), CustodyDeed.VIEWED, null));
        }
        return content;
    }

    private String titleOf(KeptFile file) {
        return work.read(s -> rows.find(s, file.evidenceId()).stored().value().title());
    }

    /** Fails with an {@link IOException} where a part was changed, and when the key is gone. */
    private InputStream open(KeptFile file) throws IOException {
        if (store.closed(file.evidenceId())) {
            throw new Refusal("evidence.problem.closed", titleOf(file));
        }
        Optional<SecretKey> key = work.read(s -> keys.find(s, new CaseId(file.caseId())));
        return store.open(key.orElseThrow(() -> new IOException("no key")), file);
    }

    /** Writes the content out and says what it was; decrypting alone shows a changed bit. */
    private Integrity copy(KeptFile file, OutputStream out, LongConsumer watch) throws IOException {
        if (!store.there(file.evidenceId())) {
            return Integrity.MISSING;
        }
        MessageDigest digest = CustodyLine.sha256();
        byte[] part = new byte[PART];
        try (InputStream in = open(file)) {
            int read;
            while ((read = readPart(in, part)) > 0) {
                digest.update(part, 0, read);
                out.write(part, 0, read);
                watch.accept(read);
            }
        } catch (Broken broken) {
            return Integrity.CHANGED;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(file.sha256())
                ? Integrity.UNCHANGED
                : Integrity.CHANGED;
    }

    private static int readPart(InputStream in, byte[] part) throws Broken {
        try {
            return in.readNBytes(part, 0, PART);
        } catch (IOException changed) {
            throw new Broken();
        }
    }

    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads every file of a case again and compares; what it found is a line of each custody log.
     *
     * @return all pieces of the list in its order, those without a file too
     */
    public List<Checked> verify(CaseId caseId, LongConsumer watch) {
        List<EvidenceRow> all = pieces.of(caseId);
        return verify(caseId, all, watch, CustodyDeed.VERIFIED, null);
    }

    /** The same for one piece. */
    public Checked verify(EvidenceRow row, LongConsumer watch) {
        return verify(new CaseId(row.caseId()), List.of(row), watch, CustodyDeed.VERIFIED, null)
                .getFirst();
    }

    /** The same for pieces that go into an evidence book, where the log says so. */
    public List<Checked> verifyForBook(CaseId caseId, List<EvidenceRow> some, LongConsumer watch) {
        return verify(caseId, some, watch, CustodyDeed.PRINTED, null);
    }

    private List<Checked> verify(
            CaseId caseId,
            List<EvidenceRow> some,
            LongConsumer watch,
            CustodyDeed deed,
            @Nullable String detail) {
        Map<UUID, KeptFile> files = of(caseId);
        Map<UUID, Integrity> states = new LinkedHashMap<>();
        long[] done = new long[1];
        for (EvidenceRow row : some) {
            KeptFile file = files.get(row.id());
            states.put(
                    row.id(),
                    file == null
                            ? Integrity.NO_FILE
                            : state(
                                    file,
                                    bytes -> {
                                        done[0] += bytes;
                                        watch.accept(done[0]);
                                    }));
        }
        return work.write(session -> {
            List<Proof> proofs = pieces.proofs(session, caseId);
            List<Checked> found = new ArrayList<>();
            for (EvidenceRow row : some) {
                Integrity state = Objects.requireNonNull(states.get(row.id()));
                KeptFile file = files.get(row.id());
                boolean whole = custodyWhole(row, file, custody(session, row.id()));
                if (file != null) {
                    note(session, row.id(), found(state, deed), detail);
                }
                found.add(
                        new Checked(
                                row,
                                state,
                                proofs.stream()
                                        .filter(p -> p.evidenceId().equals(row.id()))
                                        .map(Proof::entryId)
                                        .toList(),
                                whole));
            }
            return found;
        });
    }

    /** A piece without a file has a log only when it came with one, or was only hashed. */
    private static boolean custodyWhole(
            EvidenceRow row, @Nullable KeptFile file, List<CustodyLine> lines) {
        String sha256 = file == null ? row.facts().sha256() : file.sha256();
        return file == null && lines.isEmpty()
                || sha256 != null && CustodyLine.whole(sha256, lines);
    }

    private static CustodyDeed found(Integrity state, CustodyDeed unchanged) {
        return switch (state) {
            case UNCHANGED, NO_FILE -> unchanged;
            case CHANGED -> CustodyDeed.FOUND_CHANGED;
            case MISSING -> CustodyDeed.FOUND_MISSING;
        };
    }

    private Integrity state(KeptFile file, LongConsumer watch) {
        try {
            return copy(file, OutputStream.nullOutputStream(), watch);
        } catch (IOException unreadable) {
            return Integrity.CHANGED;
        }
    }

    /**
     * Copies files out, unchanged, under their number in the book and their name; each copy is read
     * again and compared before it gets its name.
     *
     * @param ids pieces of the case that have a file
     * @return the copies, in the same order
     * @throws Refusal naming the first file that is not what was taken in; the copies made before
     *     it stay
     */
    public List<Path> export(CaseId caseId, List<UUID> ids, Path folder, LongConsumer watch) {
        Map<UUID, KeptFile> files = of(caseId);
        List<EvidenceRow> all = pieces.of(caseId);
        List<Path> copies = new ArrayList<>();
        long[] done = new long[1];
        int number = 0;
        for (EvidenceRow row : all) {
            number += row.struck() ? 0 : 1;
            KeptFile file = files.get(row.id());
            if (file == null || !ids.contains(row.id())) {
                continue;
            }
            Path copy = CopyName.free(folder, number, row.facts().fileName(), file.media());
            copyOut(
                    file,
                    row,
                    copy,
                    bytes -> {
                        done[0] += bytes;
                        watch.accept(done[0]);
                    });
            work.write(s -> note(s, row.id(), CustodyDeed.EXPORTED, null));
            copies.add(copy);
        }
        log.note(caseId, "evidence", caseId.value(), Deed.EXPORTED);
        return copies;
    }

    private void copyOut(KeptFile file, EvidenceRow row, Path copy, LongConsumer watch) {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            try {
                Integrity state;
                try (OutputStream out =
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    state = copy(file, out, watch);
                }
                if (state != Integrity.UNCHANGED || !hashOf(part).equals(file.sha256())) {
                    work.write(
                            s -> note(s, row.id(), found(state, CustodyDeed.FOUND_CHANGED), null));
                    throw new Refusal("evidence.problem.changed", row.facts().title());
                }
                Files.move(part, copy);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refusal("evidence.problem.unwritable", copy.getFileName());
        }
    }

    private static String hashOf(Path file) {
        return EvidenceStore.hash(Incoming.of(file), _ -> {}).sha256();
    }

    /**
     * Makes a readable copy for a viewer outside the program. It lies in the casebook's scratch
     * folder, under a name that says nothing, until the casebook is closed.
     *
     * @throws Refusal when the file could run something, or was changed
     */
    public Path outside(EvidenceRow row, KeptFile file, LongConsumer watch) {
        if (!file.media().viewable()) {
            throw new Refusal("evidence.problem.mayRun");
        }
        try {
            Path folder = Files.createTempDirectory(tmp, "view");
            CasebookFolder.close(folder, "rwx------");
            Path copy =
                    folder.resolve(
                            "evidence" + CopyName.viewing(row.facts().fileName(), file.media()));
            copyOut(file, row, copy, watch);
            CasebookFolder.close(copy, "r--------");
            work.write(s -> note(s, row.id(), CustodyDeed.OPENED_OUTSIDE, null));
            return copy;
        } catch (IOException e) {
            throw new Refusal("evidence.problem.unwritable", tmp.getFileName());
        }
    }

    private CustodyLine note(
            Session session, UUID evidenceId, CustodyDeed deed, @Nullable String detail) {
        EvidenceItem item = rows.find(session, evidenceId);
        String sha256 = Objects.requireNonNullElse(item.stored().value().sha256(), "");
        return note(session, item.caseId(), evidenceId, sha256, deed, detail);
    }

    private CustodyLine note(
            Session session,
            UUID caseId,
            UUID evidenceId,
            String sha256,
            CustodyDeed deed,
            @Nullable String detail) {
        List<CustodyLine> before = custody(session, evidenceId);
        String plain = detail == null ? null : detail.replaceAll("\\R", " ");
        CustodyLine line =
                CustodyLine.after(
                        before.isEmpty() ? sha256 : before.getLast().hash(),
                        evidenceId,
                        before.size() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        log.volunteer(),
                        deed,
                        plain == null || plain.length() <= LONGEST_DETAIL
                                ? plain
                                : plain.substring(0, LONGEST_DETAIL));
        session.persist(new EvidenceCustody(caseId, line));
        session.flush();
        return line;
    }
}
