package org.anning.storage;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import org.anning.common.CaseId;
import org.anning.common.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Puts a closed casebook under keys that nobody had before, so that whoever was removed cannot read
 * what is written from now on (decision 0051). Everything is made anew beside the old, by way of a
 * backup that is compared row by row, and takes its place when one folder gets its name: a kill
 * before it leaves the old casebook, one after it the new.
 */
public final class NewKeys implements AutoCloseable {

    /** What is being done. */
    public enum Step {
        /** All rows are copied out. */
        COPYING,
        /** They are put into a fresh database and compared. */
        COMPARING,
        /** The files of the evidence are encrypted anew and compared. */
        FILES,
        /** A backup of the fresh casebook is made and proved. */
        PROVING,
        /** The fresh casebook takes the place of the old one; this cannot be cancelled. */
        CHANGING
    }

    /** Is told how far the work has come. */
    @FunctionalInterface
    public interface Watch {
        /**
         * @param done of the step, in any unit
         * @param of how much the step is; 0 while that is not known
         */
        void at(Step step, long done, long of);
    }

    private static final String NEXT = "keys.next";
    private static final String OLD = "keys.old";
    private static final List<String> PARTS =
            List.of(
                    "casebook.json",
                    "casebook.json.2",
                    "data.mv.db",
                    "journal",
                    "evidence",
                    "backup");
    private static final long ROOM = 100L << 20;

    private final CasebookFolder folder;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    private NewKeys(CasebookFolder folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /**
     * For a casebook that is open now and will be closed before {@link #make}.
     *
     * @param keys of this object alone
     * @throws Refusal when somebody's way in could not be taken along
     */
    static NewKeys of(CasebookFolder folder, Keys keys) {
        if (KeyHeader.of(folder).slots().stream().anyMatch(slot -> slot.pair() == null)) {
            throw new Refusal("storage.newKeys.firstFormat");
        }
        return new NewKeys(folder, keys);
    }

    /** Which casebook it is. */
    public CasebookFolder folder() {
        return folder;
    }

    /**
     * Makes the keys. Everybody who has a passphrase now, and the recovery sheet, open the casebook
     * as before; backups from before do not belong to it any more and are removed.
     *
     * @param cancelled asked now and then; when it says so everything is as it was
     * @return whether it was done
     * @throws Refusal when it could not be done; then everything is as it was
     */
    public boolean make(Clock clock, Watch watch, BooleanSupplier cancelled) {
        finish(folder, clock);
        CasebookFolder fresh =
                new CasebookFolder(folder.tmp().resolve("keys-" + UUID.randomUUID()));
        Keys wanted = Keys.random(random);
        try (FolderLock _ = FolderLock.take(folder, clock);
                DatabaseLane lane = new DatabaseLane()) {
            mustHaveRoom();
            fresh.make();
            lane.call(() -> {
                rebuild(fresh, wanted, clock, watch, cancelled);
                return true;
            });
            force(fresh.root());
            watch.at(Step.CHANGING, 0, PARTS.size());
            if (cancelled.getAsBoolean()) {
                return false;
            }
            CasebookFolder.move(fresh.root(), folder.root().resolve(NEXT));
            CasebookFolder.forceNameOf(folder.root().resolve(NEXT));
            change(watch);
            return true;
        } catch (Dump.Stopped stopped) {
            return false;
        } catch (IOException e) {
            throw new Refusal("storage.newKeys.failed");
        } finally {
            wanted.forget();
            Casebook.empty(fresh.root());
        }
    }

    private void mustHaveRoom() throws IOException {
        long needed = 4 * Files.size(folder.databaseFile()) + ROOM;
        try (Stream<Path> files = Files.walk(folder.evidence())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                needed += Files.size(file);
            }
        }
        if (Files.getFileStore(folder.root()).getUsableSpace() < needed) {
            throw new Refusal("storage.newKeys.noRoom", needed >> 20);
        }
    }

    private void rebuild(
            CasebookFolder fresh, Keys wanted, Clock clock, Watch watch, BooleanSupplier cancelled)
            throws IOException, SQLException {
        watch.at(Step.COPYING, 0, 0);
        KeyHeader header = KeyHeader.of(folder).rewrapped(wanted);
        header.write(fresh);
        byte[] plain = Files.readAllBytes(fresh.header());
        Path copy = fresh.root().resolve("copy");
        try (Database old = Database.asItIs(folder, keys)) {
            Safe.open(old, folder, keys, random, () -> {}, Long.MAX_VALUE);
            try (Connection connection = old.connection()) {
                BackupFile.write(
                        copy,
                        plain,
                        header.casebook(),
                        wanted,
                        new Dump(connection, cancelled),
                        clock.instant(),
                        null);
            }
        }
        watch.at(Step.COMPARING, 0, 0);
        Backups.load(copy, wanted, fresh, cancelled);
        Files.delete(copy);
        watch.at(Step.FILES, 0, 0);
        Path backup = Backups.place(fresh.backup(), clock.instant());
        try (Database database = Database.asItIs(fresh, wanted);
                Connection connection = database.connection()) {
            files(connection, fresh, wanted, watch, cancelled);
            watch.at(Step.PROVING, 0, 0);
            BackupFile.write(
                    backup,
                    plain,
                    header.casebook(),
                    wanted,
                    new Dump(connection, cancelled),
                    clock.instant(),
                    Safe.count(connection));
        }
        CasebookFolder proof = new CasebookFolder(fresh.tmp().resolve("proof"));
        proof.make();
        Backups.load(backup, wanted, proof, cancelled);
        Casebook.empty(fresh.tmp());
        drafts(fresh, wanted, clock);
    }

    private void drafts(CasebookFolder fresh, Keys wanted, Clock clock) throws IOException {
        try (Drafts old = Drafts.open(folder, keys.forPurpose("journal"), random, clock, () -> {});
                Drafts moved =
                        Drafts.open(fresh, wanted.forPurpose("journal"), random, clock, () -> {})) {
            moved.carry(old.all());
        }
    }

    private void files(
            Connection connection,
            CasebookFolder fresh,
            Keys wanted,
            Watch watch,
            BooleanSupplier cancelled)
            throws SQLException, IOException {
        Map<UUID, CaseKeys.Renewed> cases = CaseKeys.renew(connection, keys, wanted, random);
        long all = 0;
        try (Statement statement = connection.createStatement();
                ResultSet sum =
                        statement.executeQuery(
                                "select coalesce(sum(size_bytes), 0) from evidence_file")) {
            if (sum.next()) {
                all = sum.getLong(1);
            }
        }
        long done = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select evidence_id, case_id, size_bytes from evidence_file")) {
            while (rows.next()) {
                if (cancelled.getAsBoolean()) {
                    throw new Dump.Stopped();
                }
                UUID id = rows.getObject(1, UUID.class);
                UUID caseId = rows.getObject(2, UUID.class);
                file(fresh, id, new CaseId(caseId), Optional.ofNullable(cases.get(caseId)));
                done += rows.getLong(3);
                watch.at(Step.FILES, done, all);
            }
        }
    }

    /** One that cannot be read is taken along as it is, and is found damaged as before. */
    private void file(
            CasebookFolder fresh, UUID id, CaseId caseId, Optional<CaseKeys.Renewed> renewed)
            throws IOException {
        Path settled = FileSeal.place(folder.evidence(), id);
        Path from =
                Files.exists(settled)
                        ? settled
                        : settled.resolveSibling(settled.getFileName() + FileSeal.UNSETTLED);
        if (!Files.exists(from)) {
            return;
        }
        Path to = FileSeal.place(fresh.evidence(), id);
        Path shelf = Objects.requireNonNull(to.getParent());
        Files.createDirectories(shelf);
        CasebookFolder.close(shelf, "rwx------");
        byte[] bound = FileSeal.bound(caseId, id);
        Optional<byte[]> before = renewed.flatMap(r -> hash(FileSeal.cipher(r.old()), from, bound));
        if (before.isEmpty()) {
            Files.copy(from, to);
            return;
        }
        AesGcmHkdfStreaming cipher = FileSeal.cipher(renewed.orElseThrow().fresh());
        try (InputStream in =
                        FileSeal.cipher(renewed.get().old())
                                .newDecryptingStream(Files.newInputStream(from), bound);
                OutputStream out =
                        cipher.newEncryptingStream(
                                Files.newOutputStream(to, StandardOpenOption.CREATE_NEW), bound)) {
            in.transferTo(out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        CasebookFolder.close(to, "rw-------");
        if (hash(cipher, to, bound).filter(h -> Arrays.equals(h, before.get())).isEmpty()) {
            throw new IOException("not the same");
        }
    }

    private static Optional<byte[]> hash(AesGcmHkdfStreaming cipher, Path file, byte[] bound) {
        try (InputStream sealed = Files.newInputStream(file);
                InputStream in = cipher.newDecryptingStream(sealed, bound)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Optional.of(digest.digest());
        } catch (IOException damaged) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void force(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }
                CasebookFolder.forceNameOf(file);
            }
        }
    }

    private void change(Watch watch) {
        try {
            change(folder, watch);
        } catch (IOException later) {
            // The new keys are in force: the rest is done when the casebook is opened next.
        }
    }

    /**
     * Ends a change of keys that was cut short. To be called before a casebook is opened; it needs
     * no passphrase, because everything has been made and compared.
     */
    static void finish(CasebookFolder folder, Clock clock) {
        if (!Files.exists(folder.root().resolve(NEXT))
                && !Files.exists(folder.root().resolve(OLD))) {
            return;
        }
        try (FolderLock _ = FolderLock.take(folder, clock)) {
            change(folder, (_, _, _) -> {});
        } catch (IOException e) {
            throw new Refusal(
                    Files.isWritable(folder.root()) ? "storage.cannotOpen" : "storage.readOnly");
        }
    }

    private static void change(CasebookFolder folder, Watch watch) throws IOException {
        Path next = folder.root().resolve(NEXT);
        Path old = folder.root().resolve(OLD);
        int done = 0;
        for (String part : PARTS) {
            Path from = next.resolve(part);
            Path to = folder.root().resolve(part);
            if (Files.exists(from)) {
                if (Files.exists(to)) {
                    aside(to, old);
                    watch.at(Step.CHANGING, done, PARTS.size());
                }
                CasebookFolder.move(from, to);
                CasebookFolder.forceNameOf(to);
            }
            done++;
            watch.at(Step.CHANGING, done, PARTS.size());
        }
        try (Stream<Path> files = Files.list(folder.root())) {
            // What a repair set aside could be read with the old keys only.
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("data.damaged-")) {
                    aside(file, old);
                }
            }
        }
        Casebook.empty(next);
        CasebookFolder.forceNameOf(next);
        watch.at(Step.CHANGING, done, PARTS.size());
        Casebook.empty(old);
    }

    private static void aside(Path part, Path old) throws IOException {
        Files.createDirectories(old);
        CasebookFolder.move(part, old.resolve(part.getFileName()));
        CasebookFolder.forceNameOf(old.resolve(part.getFileName()));
        CasebookFolder.forceNameOf(part);
    }

    @Override
    public void close() {
        keys.forget();
    }
}
