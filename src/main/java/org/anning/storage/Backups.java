package org.anning.storage;

import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The backups of one open casebook. A backup is good only after it was restored: each is loaded
 * into a fresh database and compared row by row before it gets its name, and a bad one never takes
 * the place of a good one. Works on any thread but the window's.
 */
public final class Backups {

    private static final String PREFIX = "anning-";
    private static final String SUFFIX = ".lab";
    private static final int SALTED = 64;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final CasebookFolder folder;
    private final Keys keys;
    private final Database database;
    private final DatabaseLane lane;
    private final Safe safe;
    private final Clock clock;
    private volatile boolean stopped;

    Backups(
            CasebookFolder folder,
            Keys keys,
            Database database,
            DatabaseLane lane,
            Safe safe,
            Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.database = database;
        this.lane = lane;
        this.safe = safe;
        this.clock = clock;
    }

    /** Where a backup of this moment lies. */
    static Path place(Path folder, Instant now) {
        return folder.resolve(PREFIX + NAME.format(now) + SUFFIX);
    }

    /** Clears away the half of a backup that a killed program left. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.new")) {
            left.forEach(Backups::deleteQuietly);
        }
    }

    /** Whether anything was saved that is in no backup yet. */
    public boolean due() {
        return safe.saves().due();
    }

    /** Lets what is running stop without keeping anything, and waits for it. */
    void stop() {
        stopped = true;
        synchronized (this) {
            // Whoever makes a backup holds this lock until it is made or has stopped.
        }
    }

    private BooleanSupplier stopping(BooleanSupplier cancelled) {
        return () -> stopped || cancelled.getAsBoolean();
    }

    /**
     * Makes a backup, proves it by restoring it, and then removes old ones that are not needed.
     *
     * @param wanted asked now and then; when it says so nothing is kept and nothing removed
     * @return the backup, or empty when it was cancelled
     * @throws Refusal when it could not be made or did not come back as it went in
     */
    public synchronized Optional<BackupRow> make(BooleanSupplier wanted) {
        BooleanSupplier cancelled = stopping(wanted);
        Instant now = clock.instant();
        Path file = place(folder.backup(), now);
        Path fresh = file.resolveSibling("." + UUID.randomUUID() + ".new");
        try {
            byte[] header = Files.readAllBytes(header());
            UUID casebook = KeyHeader.identity(folder).orElseThrow();
            long saves =
                    lane.call(() -> {
                        try (Connection connection = database.connection()) {
                            // What is damaged must not become the newest backup.
                            safe.refuseDamaged(connection);
                            Safe.Count count = Safe.count(connection);
                            BackupFile.write(
                                    fresh,
                                    header,
                                    casebook,
                                    keys,
                                    new Dump(connection, cancelled),
                                    now,
                                    count);
                            return count.saves();
                        }
                    });
            prove(fresh, cancelled);
            CasebookFolder.move(fresh, file);
            CasebookFolder.forceNameOf(file);
            rotate(folder.backup());
            if (safe.started()) {
                safe.saves().backedUp(saves);
            }
            return Optional.of(new BackupRow(file, now, Files.size(file)));
        } catch (Dump.Stopped stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("storage.backup.cannotMake");
        } finally {
            deleteQuietly(fresh);
        }
    }

    private Path header() {
        return Files.exists(folder.header()) ? folder.header() : folder.secondHeader();
    }

    /**
     * Restores a backup into a fresh database that is thrown away, and compares every row.
     *
     * @throws Refusal when it is damaged or does not come back as it went in
     */
    public synchronized BackupContent prove(Path backup, BooleanSupplier wanted) {
        BooleanSupplier cancelled = stopping(wanted);
        CasebookFolder scratch =
                new CasebookFolder(folder.tmp().resolve("proof-" + UUID.randomUUID()));
        try {
            scratch.make();
            return load(backup, keys, scratch, cancelled);
        } catch (IOException e) {
            throw new Refusal("storage.backup.cannotMake");
        } finally {
            Casebook.empty(scratch.root());
        }
    }

    /** Loads a backup into the folder of a casebook in the making and compares every row. */
    static BackupContent load(
            Path backup, Keys keys, CasebookFolder to, BooleanSupplier cancelled) {
        Loading loading = new Loading(to, keys, cancelled);
        try (loading) {
            BackupContent content = BackupFile.read(backup, keys, loading, cancelled);
            if (!loading.sums().equals(content.tables())) {
                throw new Refusal("storage.backup.notTheSame");
            }
            return content;
        } catch (SQLException | IOException e) {
            throw new Refusal("storage.backup.damaged");
        }
    }

    /** A fresh database that a backup is read into. */
    private static final class Loading implements BackupFile.Tables, AutoCloseable {
        private final CasebookFolder folder;
        private final Keys keys;
        private final BooleanSupplier cancelled;
        private @Nullable Database fresh;

        Loading(CasebookFolder folder, Keys keys, BooleanSupplier cancelled) {
            this.folder = folder;
            this.keys = keys;
            this.cancelled = cancelled;
        }

        private Database open() {
            Database open = fresh;
            if (open == null) {
                throw new Refusal("storage.backup.damaged");
            }
            return open;
        }

        @Override
        public void schema(String version) throws SQLException {
            fresh = Database.empty(folder, keys, version);
        }

        @Override
        public TableSum table(String name, InputStream rows) throws SQLException, IOException {
            try (Connection connection = open().connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // Tables come by name, not in the order of their references.
                statement.execute("set referential_integrity false");
                TableSum sum = new Dump(connection, cancelled).read(name, rows);
                connection.commit();
                return sum;
            }
        }

        /** What the fresh database holds now. */
        List<TableSum> sums() throws SQLException, IOException {
            try (Connection connection = open().connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set referential_integrity true");
                return Backups.sums(new Dump(connection, cancelled));
            }
        }

        @Override
        public void close() throws SQLException {
            if (fresh != null) {
                fresh.close();
            }
        }
    }

    static List<TableSum> sums(Dump dump) throws SQLException, IOException {
        List<TableSum> sums = new ArrayList<>();
        for (String table : dump.tables()) {
            sums.add(dump.write(table, OutputStream.nullOutputStream()));
        }
        return sums;
    }

    /** What the casebook holds now, to be compared with a backup. */
    public BackupContent now() {
        return lane.call(() -> {
            try (Connection connection = database.connection()) {
                Dump dump = new Dump(connection, () -> false);
                return new BackupContent(
                        BackupFile.FORMAT,
                        KeyHeader.identity(folder).orElseThrow(),
                        clock.instant(),
                        dump.schema(),
                        sums(dump),
                        null,
                        null);
            }
        });
    }

    /** What a backup of this casebook holds; all of it is read and found whole. */
    public BackupContent content(Path backup, BooleanSupplier cancelled) {
        return BackupFile.content(backup, keys, cancelled);
    }

    /** The backups in the casebook's folder, the newest first. */
    public List<BackupRow> all() {
        return in(folder.backup());
    }

    /** The newest backup in the casebook's folder. */
    public Optional<BackupRow> newest() {
        return all().stream().findFirst();
    }

    /** The backups in a folder, the newest first. */
    public static List<BackupRow> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            List<BackupRow> rows = new ArrayList<>();
            for (Path file : files.toList()) {
                Optional<Instant> at = madeAt(file);
                if (at.isPresent()) {
                    rows.add(new BackupRow(file, at.get(), Files.size(file)));
                }
            }
            rows.sort(Comparator.comparing(BackupRow::madeAt).reversed());
            return rows;
        } catch (AccessDeniedException others) {
            // What may not be looked at is no backup to offer; opening the casebook says why.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> madeAt(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    NAME.parse(
                            name.substring(PREFIX.length(), name.length() - SUFFIX.length()),
                            Instant::from));
        } catch (DateTimeParseException foreign) {
            return Optional.empty();
        }
    }

    private void rotate(Path place) throws IOException {
        List<BackupRow> rows = in(place);
        Set<Instant> kept =
                Rotation.kept(
                        rows.stream().map(BackupRow::madeAt).collect(Collectors.toSet()),
                        clock.getZone());
        for (BackupRow row : rows) {
            if (!kept.contains(row.madeAt())) {
                Files.deleteIfExists(row.file());
            }
        }
    }

    /** Puts a finished database file in the place of the one that is open. */
    @FunctionalInterface
    interface Exchange {
        void by(Path fresh) throws SQLException, IOException;
    }

    /**
     * Removes whatever holds what was erased: every backup in the casebook's folder but the newest,
     * the journal of saves before it, and the database file, whose unused pages keep their words
     * until something else is written there. The database is made anew from that backup.
     *
     * @param exchange called on the database's thread
     * @return whether nothing is left of them; not when something was saved since the backup
     */
    synchronized boolean keepNewestOnly(BooleanSupplier wanted, Exchange exchange) {
        List<BackupRow> rows = all();
        boolean gone = true;
        for (BackupRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            try {
                Files.deleteIfExists(row.file());
            } catch (IOException held) {
                gone = false;
            }
        }
        return gone && !rows.isEmpty() && anew(rows.getFirst().file(), wanted, exchange);
    }

    private boolean anew(Path backup, BooleanSupplier wanted, Exchange exchange) {
        CasebookFolder scratch =
                new CasebookFolder(folder.tmp().resolve("anew-" + UUID.randomUUID()));
        try {
            scratch.make();
            Safe.Count count = load(backup, keys, scratch, stopping(wanted)).count();
            return lane.call(() -> exchanged(scratch, count, exchange));
        } catch (Dump.Stopped stopped) {
            return false;
        } catch (IOException e) {
            throw new Refusal("storage.backup.cannotMake");
        } finally {
            Casebook.empty(scratch.root());
        }
    }

    private boolean exchanged(CasebookFolder fresh, Safe.Count count, Exchange exchange) {
        if (safe.saves().due() || count.saves() != safe.saves().number()) {
            return false;
        }
        try {
            try (Database database = Database.asItIs(fresh, keys);
                    Connection connection = database.connection()) {
                safe.take(connection, count);
            }
            exchange.by(fresh.databaseFile());
            return safe.saves().forgetEarlier();
        } catch (SQLException | IOException e) {
            throw new Refusal("storage.backup.cannotMake");
        }
    }

    /**
     * Copies the newest backup and every file of evidence that is not there yet to a second place,
     * and reads the copy of the backup again from its first to its last byte.
     *
     * @return what the copy holds
     * @throws Refusal when the place cannot be written or the copy is not whole
     */
    public synchronized BackupContent copyTo(Path second, BooleanSupplier wanted) {
        BooleanSupplier cancelled = stopping(wanted);
        List<BackupRow> rows = all();
        if (rows.isEmpty()) {
            throw new Refusal("storage.backup.none");
        }
        Path to = second.resolve(rows.getFirst().file().getFileName());
        try {
            copyEvidence(folder.evidence(), second.resolve("evidence"), cancelled);
            if (!Files.exists(to)) {
                copy(rows.getFirst().file(), to);
            }
            BackupContent content = content(to, cancelled);
            ErasedCases.add(second, ErasedCases.in(folder.root()));
            forgetEarlierKeys(second, to);
            rotate(second);
            return content;
        } catch (IOException e) {
            throw new Refusal("storage.backup.place", second);
        }
    }

    /** Removes backups of this casebook whose keys it has no more: their evidence is gone too. */
    private void forgetEarlierKeys(Path second, Path but) throws IOException {
        UUID casebook = KeyHeader.identity(folder).orElseThrow();
        for (BackupRow row : in(second)) {
            if (!row.file().equals(but) && BackupFile.underOtherKeys(row.file(), casebook, keys)) {
                Files.deleteIfExists(row.file());
            }
        }
    }

    static void copyEvidence(Path from, Path to, BooleanSupplier cancelled) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (cancelled.getAsBoolean()) {
                    throw new Dump.Stopped();
                }
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.exists(target) || !same(target, file)) {
                    copy(file, target);
                }
            }
        }
    }

    /** A sealed file begins with its own random salt, so another sealing is seen at once. */
    private static boolean same(Path one, Path other) throws IOException {
        if (Files.size(one) != Files.size(other)) {
            return false;
        }
        try (InputStream first = Files.newInputStream(one);
                InputStream second = Files.newInputStream(other)) {
            return Arrays.equals(first.readNBytes(SALTED), second.readNBytes(SALTED));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Path fresh = to.resolveSibling("." + to.getFileName() + ".new");
        Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        CasebookFolder.move(fresh, to);
        CasebookFolder.forceNameOf(to);
    }

    /** A backup of this casebook, to be made into a casebook of its own. */
    public Restoring restoring(Path backup) {
        return Restoring.with(backup, header -> Optional.of(keys.copy()));
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It has no backup's name: it is never taken for one, and goes with the next start.
        }
    }
}
