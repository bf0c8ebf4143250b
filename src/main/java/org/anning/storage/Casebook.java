package org.anning.storage;

import org.anning.common.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An open casebook: the encrypted database behind {@link #work()} and the drafts. Closing it
 * releases the lock; nothing readable stays behind.
 */
public final class Casebook implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;
    private static final long MOST_CHECKED_AT_ONCE = 30_000;

    private final CasebookFolder folder;
    private final Keys keys;
    private final FolderLock lock;
    private final DatabaseLane lane;
    private final Database database;
    private final Safe safe;
    private final Ballast ballast;
    private final Drafts drafts;
    private final UnitOfWork work;
    private final People people;
    private final Backups backups;

    private Casebook(
            CasebookFolder folder,
            Keys keys,
            FolderLock lock,
            DatabaseLane lane,
            Opened opened,
            Drafts drafts,
            UnitOfWork work,
            People people,
            Backups backups,
            Ballast ballast) {
        this.folder = folder;
        this.keys = keys;
        this.lock = lock;
        this.lane = lane;
        this.database = opened.database;
        this.safe = opened.safe;
        this.ballast = ballast;
        this.drafts = drafts;
        this.work = work;
        this.people = people;
        this.backups = backups;
    }

    /**
     * Makes a new casebook in a folder that does not exist or is empty. Whole or not at all: it is
     * made beside its place and then moved there.
     *
     * @param passphrase what opens it; at least 10 characters
     * @param cost how dear one guess is; {@link KdfCost#calibrated()} outside tests
     * @return the recovery key, shown and printed once
     */
    public static RecoveryKey create(Path place, char[] passphrase, KdfCost cost) {
        Path root = freePlace(place);
        if (new String(passphrase).codePointCount(0, passphrase.length)
                < People.SHORTEST_PASSPHRASE) {
            throw new Refusal("storage.shortPassphrase");
        }
        CasebookFolder folder = besides(root);
        try {
            SecureRandom random = new SecureRandom();
            folder.make();
            Keys keys = Keys.random(random);
            RecoveryKey recovery = RecoveryKey.random(random);
            Database.create(folder, keys);
            KeyHeader.make(keys, passphrase, cost, recovery, random).write(folder);
            keys.forget();
            settle(folder, root);
            return recovery;
        } catch (IOException | SQLException e) {
            throw new Refusal("storage.cannotMake", root);
        } finally {
            empty(folder.root());
        }
    }

    /** Where a new casebook may lie: refuses a place that is not free. */
    static Path freePlace(Path place) {
        Path root = place.toAbsolutePath().normalize();
        if (root.toString().contains(";")) {
            throw new Refusal("storage.badPlace");
        }
        try {
            if (Files.exists(root) && !isEmptyFolder(root)) {
                throw new Refusal("storage.notEmpty", root);
            }
        } catch (IOException e) {
            throw new Refusal("storage.cannotMake", root);
        }
        return root;
    }

    /** A folder beside the place of a new casebook, in which it is made. */
    static CasebookFolder besides(Path root) {
        return new CasebookFolder(
                root.resolveSibling("." + root.getFileName() + "." + UUID.randomUUID()));
    }

    /** Moves what was made beside its place to its place. */
    static void settle(CasebookFolder fresh, Path root) throws IOException {
        Files.deleteIfExists(root);
        CasebookFolder.move(fresh.root(), root);
        CasebookFolder.forceNameOf(root);
    }

    private static boolean isEmptyFolder(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Opens with a passphrase.
     *
     * @param entities every entity class of every feature
     * @param forbiddenHere true on threads that must never wait for the disk
     * @throws Refusal in one sentence: wrong passphrase or damaged header (the same sentence), held
     *     by another program, made by a newer program, read-only
     */
    public static Casebook open(
            Path place,
            char[] passphrase,
            List<Class<?>> entities,
            Clock clock,
            BooleanSupplier forbiddenHere) {
        return open(place, "", passphrase, entities, clock, forbiddenHere);
    }

    /**
     * The same, for a casebook of several people.
     *
     * @param name who it is; needed when {@link #asksName} says so
     */
    public static Casebook open(
            Path place,
            String name,
            char[] passphrase,
            List<Class<?>> entities,
            Clock clock,
            BooleanSupplier forbiddenHere) {
        CasebookFolder folder = existing(place, clock);
        return open(
                folder, KeyHeader.open(folder, name, passphrase), entities, clock, forbiddenHere);
    }

    /** Whether a person must say who it is to open the casebook in this place. */
    public static boolean asksName(Path place) {
        return KeyHeader.asksName(new CasebookFolder(place));
    }

    /** Opens with the recovery key; otherwise as with a passphrase. */
    public static Casebook open(
            Path place,
            RecoveryKey recovery,
            List<Class<?>> entities,
            Clock clock,
            BooleanSupplier forbiddenHere) {
        CasebookFolder folder = existing(place, clock);
        return open(folder, KeyHeader.open(folder, recovery), entities, clock, forbiddenHere);
    }

    /**
     * Goes once through what opening does to the database, in memory and without any data, so that
     * the opening itself finds everything loaded.
     *
     * @param readings what is read first once a casebook is open
     */
    public static void rehearse(List<Class<?>> entities, Consumer<UnitOfWork> readings) {
        try (DatabaseLane lane = new DatabaseLane()) {
            Database memory = lane.call(() -> Database.inMemory(entities));
            readings.accept(
                    new UnitOfWork(
                            memory, lane, () -> false, null, null, () -> {}, Clock.systemUTC()));
            lane.call(() -> {
                memory.close();
                return null;
            });
        }
    }

    private static CasebookFolder existing(Path place, Clock clock) {
        CasebookFolder folder = new CasebookFolder(place);
        if (Files.isDirectory(folder.root()) && !Files.isExecutable(folder.root())
                || folder.holdsCasebook()
                        && !Files.isReadable(folder.header())
                        && !Files.isReadable(folder.secondHeader())) {
            throw new Refusal("storage.notOurs", folder.root());
        }
        if (!folder.holdsCasebook()) {
            throw new Refusal("storage.noCasebook", folder.root());
        }
        NewKeys.finish(folder, clock);
        return folder;
    }

    private static Casebook open(
            CasebookFolder folder,
            Optional<KeyHeader.Opened> opened,
            List<Class<?>> entities,
            Clock clock,
            BooleanSupplier forbiddenHere) {
        KeyHeader.Opened way = opened.orElseThrow(() -> new Refusal("storage.wrongPassphrase"));
        Keys keys = way.keys();
        DatabaseLane lane = new DatabaseLane();
        FolderLock lock = null;
        Drafts drafts = null;
        Safe safe = null;
        try {
            for (Path written : List.of(folder.root(), folder.journal(), folder.databaseFile())) {
                if (Files.exists(written) && !Files.isWritable(written)) {
                    throw new Refusal(
                            Files.isReadable(written) ? "storage.readOnly" : "storage.notOurs",
                            folder.root());
                }
            }
            lock = FolderLock.take(folder, clock);
            folder.make();
            KeyHeader.heal(folder);
            empty(folder.tmp());
            Files.createDirectories(folder.tmp());
            Backups.sweep(folder.backup());
            if (!Files.exists(folder.databaseFile())) {
                throw new Refusal("storage.noDatabase");
            }
            Ballast ballast = new Ballast(folder.root());
            SecureRandom random = new SecureRandom();
            drafts =
                    Drafts.open(
                            folder, keys.forPurpose("journal"), random, clock, ballast::release);
            List<Class<?>> all = new ArrayList<>(entities);
            all.add(CaseKey.class);
            all.add(PersonRow.class);
            all.add(BinRow.class);
            all.add(SigningKey.class);
            all.add(KnownGiver.class);
            Opened stored =
                    lane.call(() -> opened(folder, keys, random, ballast, MOST_CHECKED_AT_ONCE));
            safe = stored.safe;
            if (lane.call(stored.database::behind)) {
                stored = upgraded(folder, keys, random, ballast, lane, stored, all, clock);
                safe = stored.safe;
            }
            CasebookFolder.close(folder.databaseFile(), "rw-------");
            makeReady(lane, stored, all);
            Backups backups = new Backups(folder, keys, stored.database, lane, safe, clock);
            UnitOfWork work =
                    new UnitOfWork(
                            stored.database,
                            lane,
                            forbiddenHere,
                            safe,
                            folder.databaseFile(),
                            ballast::release,
                            clock);
            People people = people(folder, way, lane, stored.database, work, clock);
            return new Casebook(
                    folder, keys, lock, lane, stored, drafts, work, people, backups, ballast);
        } catch (IOException | RuntimeException failure) {
            release(lock, drafts, safe, lane, failure);
            if (failure instanceof RuntimeException known
                    && !CasebookFolder.notOurs(failure)
                    && !Database.isStorageFailure(failure)) {
                throw known;
            }
            throw new Refusal(
                    CasebookFolder.notOurs(failure) ? "storage.notOurs" : "storage.cannotOpen",
                    folder.root());
        }
    }

    private record Opened(Database database, Safe safe) {}

    /** What a changed bit makes H2 do has many names; none of them may look like anything else. */
    private static Opened opened(
            CasebookFolder folder, Keys keys, SecureRandom random, Ballast ballast, long most)
            throws IOException {
        Database database = null;
        try {
            database = Database.asItIs(folder, keys);
            return new Opened(
                    database, Safe.open(database, folder, keys, random, ballast::release, most));
        } catch (SQLException | IOException | RuntimeException | OutOfMemoryError e) {
            if (database != null) {
                database.abandon();
            }
            switch (e) {
                case Refusal refusal -> throw refusal;
                case IOException io -> throw io;
                default -> throw new Refusal("storage.damaged");
            }
        }
    }

    /**
     * Brings the tables of an older program up to date in a copy of the database, which then takes
     * its place: H2 keeps every change of a table at once, so a program that is killed between two
     * of them must have left the old file as it was (decision 0084). Before, a backup is made and
     * proved.
     */
    private static Opened upgraded(
            CasebookFolder folder,
            Keys keys,
            SecureRandom random,
            Ballast ballast,
            DatabaseLane lane,
            Opened old,
            List<Class<?>> entities,
            Clock clock) {
        CasebookFolder next = new CasebookFolder(folder.tmp().resolve("upgrade"));
        try {
            new Backups(folder, keys, old.database, lane, old.safe, clock).make(() -> false);
            return lane.call(() -> {
                old.database.close();
                old.safe.saves().close();
                try {
                    next.make();
                    Files.copy(folder.databaseFile(), next.databaseFile());
                    try (Database copy = Database.asItIs(next, keys)) {
                        copy.makeReady(entities);
                        Safe.seal(copy, keys);
                    }
                    CasebookFolder.move(next.databaseFile(), folder.databaseFile());
                    CasebookFolder.forceNameOf(folder.databaseFile());
                } catch (IOException noRoom) {
                    throw new Refusal("storage.noProofBeforeUpgrade");
                }
                return opened(folder, keys, random, ballast, MOST_CHECKED_AT_ONCE);
            });
        } catch (RuntimeException e) {
            lane.call(() -> {
                old.database.abandon();
                return null;
            });
            if (e instanceof Refusal refusal && refusal.textKey().contains("backup")) {
                throw new Refusal("storage.noProofBeforeUpgrade");
            }
            throw e;
        } finally {
            empty(next.root());
        }
    }

    private static void makeReady(DatabaseLane lane, Opened opened, List<Class<?>> entities) {
        Database database = opened.database;
        try {
            lane.call(() -> {
                boolean empty = database.blank();
                database.makeReady(entities);
                opened.safe.begin(database, empty);
                return null;
            });
        } catch (RuntimeException e) {
            lane.call(() -> {
                database.abandon();
                return null;
            });
            throw e;
        }
    }

    private static People people(
            CasebookFolder folder,
            KeyHeader.Opened way,
            DatabaseLane lane,
            Database database,
            UnitOfWork work,
            Clock clock) {
        List<PersonRow> rows =
                lane.call(() -> {
                    try (Session session = database.openSession(null)) {
                        return People.rows(session);
                    }
                });
        return new People(
                folder,
                way.keys(),
                work,
                clock,
                Optional.of(way.slot()).filter(_ -> way.kind().equals(KeyHeader.PASSPHRASE)),
                rows);
    }

    private static void release(
            @Nullable FolderLock lock,
            @Nullable Drafts drafts,
            @Nullable Safe safe,
            DatabaseLane lane,
            Exception failure) {
        try {
            lane.close();
            if (drafts != null) {
                drafts.close();
            }
            if (safe != null) {
                safe.saves().close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    /** Where this casebook lies. */
    public CasebookFolder folder() {
        return folder;
    }

    /** Where every feature reads and writes. */
    public UnitOfWork work() {
        return work;
    }

    /** Who has a way into it, and who is at the keyboard. */
    public People people() {
        return people;
    }

    /** The key of each case. */
    public CaseKeys caseKeys() {
        return new CaseKeys(keys);
    }

    /**
     * What puts it under new keys once it is closed.
     *
     * @throws Refusal when the person at the keyboard is no keeper
     */
    public NewKeys newKeys() {
        people.mustKeepPeople();
        return NewKeys.of(folder, keys.copy());
    }

    /** Packages for and from other casebooks. */
    public Packages packages(Clock clock) {
        return new Packages(work, people, clock, KeyHeader.of(folder));
    }

    /** Its backups. */
    public Backups backups() {
        return backups;
    }

    /**
     * Lets nothing that was erased be read any more by whoever has the keys: earlier backups and
     * journals go, and the database file is made anew. To be called when a backup without it was
     * made.
     *
     * @return whether nothing is left; not when it was cancelled or something was saved since
     */
    public boolean forgetErased(BooleanSupplier cancelled) {
        return backups.keepNewestOnly(
                cancelled, fresh -> work.exchange(folder.databaseFile(), fresh));
    }

    /** What is typed and not yet saved. */
    public Drafts drafts() {
        return drafts;
    }

    /**
     * Reads every row of the casebook, which takes seconds in a large one.
     *
     * @throws Refusal when rows are not as they were saved
     */
    public void check() {
        lane.call(() -> {
            try (Connection connection = database.connection()) {
                safe.refuseDamaged(connection);
                return null;
            }
        });
    }

    /** Whether the journal lacks saves that the database has, so that a backup is due. */
    public boolean journalDamaged() {
        return safe.journalDamaged();
    }

    /** Lays room aside that is given back when the disk is full, so that work can be finished. */
    public void layBallast() {
        ballast.lay();
    }

    /**
     * Writes a readable copy for another program. It lies in a folder that nobody else may open,
     * under a name that says nothing of a client, until the casebook is closed.
     */
    public Path outside(String name, byte[] content) {
        try {
            Path copies = Files.createTempDirectory(folder.tmp(), "view");
            CasebookFolder.close(copies, "rwx------");
            Path copy = Files.write(copies.resolve(name), content);
            CasebookFolder.close(copy, "r--------");
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the disk is so full that saving may soon fail. */
    public boolean diskNearlyFull() {
        try {
            return Files.getFileStore(folder.root()).getUsableSpace() < LEAST_FREE_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Waits for running work, closes the database and the journal, forgets the keys. */
    @Override
    public void close() {
        backups.stop();
        try {
            lane.call(() -> {
                database.close();
                return null;
            });
        } finally {
            lane.close();
            empty(folder.tmp());
            keys.forget();
            safe.saves().close();
            try (lock;
                    drafts) {
                // Closed by leaving the block, the journal first and the lock last.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                remove(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            // A viewer outside still holds the copy; it goes when the casebook is opened next.
        }
    }
}
