package org.anning.storage;

import org.anning.common.CaseId;
import org.anning.common.Refusal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A backup on its way to being a casebook again. It needs the file, and the passphrase that was
 * good when it was made or the recovery key: no casebook has to be there. Whole or not at all; what
 * is in its place is set aside and never overwritten.
 */
public final class Restoring implements AutoCloseable {

    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final List<String> COUNTED =
            List.of("case_file", "client", "timeline_entry", "loan", "evidence_item");

    private final Path backup;
    private final KeyHeader header;
    private final Keys keys;

    private Restoring(Path backup, KeyHeader header, Keys keys) {
        this.backup = backup;
        this.header = header;
        this.keys = keys;
    }

    /**
     * Unlocks a backup.
     *
     * @throws Refusal when it is none, cannot be read, or this is not its passphrase
     */
    public static Restoring of(Path backup, char[] passphrase) {
        return of(backup, "", passphrase);
    }

    /** The same, for one person of several. */
    public static Restoring of(Path backup, String name, char[] passphrase) {
        return with(backup, header -> header.open(name, passphrase));
    }

    /** The same with the recovery key. */
    public static Restoring of(Path backup, RecoveryKey recovery) {
        return with(backup, header -> header.open(recovery));
    }

    /** Whether a person must say who it is to unlock a backup; false for what is none. */
    public static boolean asksName(Path backup) {
        try {
            return KeyHeader.parse(BackupFile.header(backup))
                    .filter(KeyHeader::asksName)
                    .isPresent();
        } catch (Refusal none) {
            return false;
        }
    }

    static Restoring with(Path backup, Function<KeyHeader, Optional<Keys>> unwrapping) {
        KeyHeader header =
                KeyHeader.parse(BackupFile.header(backup))
                        .orElseThrow(() -> new Refusal("storage.backup.damaged"));
        Keys keys =
                unwrapping.apply(header).orElseThrow(() -> new Refusal("storage.wrongPassphrase"));
        return new Restoring(backup, header, keys);
    }

    /**
     * What the backup holds beside what lies in the place where it would go.
     *
     * @param now empty when there is no casebook, or it can no longer be read
     * @param sameCasebook whether the backup is one of the casebook that lies there
     */
    public record Difference(
            BackupContent then, Optional<BackupContent> now, boolean sameCasebook) {

        /** Whether the backup has fewer cases, entries, loans or pieces of evidence. */
        public boolean smaller() {
            return now.filter(there -> COUNTED.stream().anyMatch(t -> then.rows(t) < there.rows(t)))
                    .isPresent();
        }
    }

    /**
     * Reads the backup from its beginning to its end and compares it with what lies in a place.
     *
     * @throws Refusal when the backup is not whole, or a program has the casebook there open
     */
    public Difference difference(Path place, Clock clock, BooleanSupplier cancelled) {
        BackupContent then = BackupFile.content(backup, keys, cancelled);
        CasebookFolder there = new CasebookFolder(place);
        NewKeys.finish(there, clock);
        boolean same = KeyHeader.identity(there).filter(header.casebook()::equals).isPresent();
        return new Difference(then, same ? held(there, clock) : Optional.empty(), same);
    }

    /** What the casebook in a place holds; empty when its database cannot be read. */
    private Optional<BackupContent> held(CasebookFolder there, Clock clock) {
        if (!Files.exists(there.databaseFile())) {
            return Optional.empty();
        }
        try (FolderLock _ = FolderLock.take(there, clock);
                DatabaseLane lane = new DatabaseLane()) {
            return lane.call(() -> {
                try (Database database = Database.asItIs(there, keys);
                        Connection connection = database.connection()) {
                    Dump dump = new Dump(connection, () -> false);
                    return Optional.of(
                            new BackupContent(
                                    BackupFile.FORMAT,
                                    header.casebook(),
                                    clock.instant(),
                                    dump.schema(),
                                    Backups.sums(dump),
                                    null,
                                    null));
                } catch (SQLException | IOException damaged) {
                    return Optional.empty();
                }
            });
        } catch (IOException e) {
            throw new Refusal("storage.cannotMake", there.root());
        } catch (RuntimeException e) {
            if (Database.isStorageFailure(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Makes a new casebook of the backup; nothing that exists is touched.
     *
     * @param place a folder that does not exist or is empty
     */
    public Restored to(Path place, BooleanSupplier cancelled) {
        Path root = Casebook.freePlace(place);
        CasebookFolder fresh = Casebook.besides(root);
        try {
            Restored restored = make(fresh, Optional.empty(), cancelled);
            Casebook.settle(fresh, root);
            return restored;
        } catch (IOException e) {
            throw new Refusal("storage.cannotMake", root);
        } finally {
            Casebook.empty(fresh.root());
        }
    }

    /**
     * Puts the backup in the place of a casebook. That casebook is first set aside, whole, in a
     * folder beside it; its evidence and its backups go along.
     *
     * @param smallerIsFine whether somebody was told that the backup holds less, and agreed
     * @return where the casebook that was there lies now, and what was restored
     * @throws Refusal when the backup holds less and nobody agreed, is one of another casebook, or
     *     a program has the casebook open
     */
    public Replaced inPlaceOf(
            Path place, boolean smallerIsFine, Clock clock, BooleanSupplier cancelled) {
        CasebookFolder there = new CasebookFolder(place);
        Path root = there.root();
        Difference difference = difference(place, clock, cancelled);
        if (!difference.sameCasebook()) {
            throw new Refusal("storage.restore.otherCasebook", root);
        }
        if (difference.smaller() && !smallerIsFine) {
            throw new Refusal("storage.restore.smaller");
        }
        CasebookFolder fresh = Casebook.besides(root);
        Path aside =
                root.resolveSibling(
                        root.getFileName() + "-" + ASIDE.format(LocalDateTime.now(clock)));
        try {
            Restored restored = make(fresh, Optional.of(there), cancelled);
            exchange(root, fresh, aside, clock);
            return new Replaced(aside, restored);
        } catch (IOException e) {
            throw new Refusal("storage.cannotMake", root);
        } finally {
            Casebook.empty(fresh.root());
        }
    }

    /** Sets the old folder aside and puts the new one in its place, or leaves all as it was. */
    private static void exchange(Path root, CasebookFolder fresh, Path aside, Clock clock)
            throws IOException {
        // Held until just before: some systems do not move a folder with an open file in it.
        FolderLock.take(new CasebookFolder(root), clock).close();
        if (Files.exists(aside)) {
            throw new FileAlreadyExistsException(aside.toString());
        }
        CasebookFolder.move(root, aside);
        try {
            CasebookFolder.move(fresh.root(), root);
        } catch (IOException e) {
            CasebookFolder.move(aside, root);
            throw e;
        }
        CasebookFolder.forceNameOf(root);
    }

    private Restored make(
            CasebookFolder fresh, Optional<CasebookFolder> instead, BooleanSupplier cancelled)
            throws IOException {
        fresh.make();
        BackupContent content = Backups.load(backup, keys, fresh, cancelled);
        header.write(fresh);
        ErasedCases.add(fresh.root(), erasedSince(instead));
        Backups.copyEvidence(evidenceBeside(), fresh.evidence(), cancelled);
        if (instead.isPresent()) {
            link(instead.get().evidence(), fresh.evidence());
            link(instead.get().backup(), fresh.backup());
        }
        try (Stream<Path> files = Files.walk(fresh.evidence())) {
            long there = files.filter(Files::isRegularFile).count();
            return new Restored(content, Math.max(0, content.rows("evidence_file") - there));
        }
    }

    /** The cases that were erased after this backup was made, from every list at hand. */
    private Set<CaseId> erasedSince(Optional<CasebookFolder> instead) {
        Set<CaseId> all = new HashSet<>();
        for (String near : new String[] {".", ".."}) {
            all.addAll(ErasedCases.in(backup.toAbsolutePath().resolveSibling(near).normalize()));
        }
        instead.ifPresent(there -> all.addAll(ErasedCases.in(there.root())));
        return all;
    }

    /** Takes files along that are written once and never changed, without a second copy. */
    private static void link(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) {
                    linkOrCopy(file, target);
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.copy(file, target);
        }
    }

    /** Evidence lies beside a backup at its second place, and one folder up in its casebook. */
    private Path evidenceBeside() {
        Path file = backup.toAbsolutePath();
        Path here = file.resolveSibling("evidence");
        return Files.isDirectory(here) ? here : file.resolve("../../evidence").normalize();
    }

    /** Whose backup it is. */
    UUID casebook() {
        return header.casebook();
    }

    @Override
    public void close() {
        keys.forget();
    }
}
