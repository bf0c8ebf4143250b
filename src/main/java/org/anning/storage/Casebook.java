package org.anning.storage;

import org.anning.common.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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

    private final CasebookFolder folder;
    private final Keys keys;
    private final FolderLock lock;
    private final DatabaseLane lane;
    private final Database database;
    private final Drafts drafts;
    private final UnitOfWork work;
    private final People people;
    private final Backups backups;

    private Casebook(
            CasebookFolder folder,
            Keys keys,
            FolderLock lock,
            DatabaseLane lane,
            Database database,
            Drafts drafts,
            UnitOfWork work,
            People people,
            Backups backups) {
        this.folder = folder;
        this.keys = keys;
        this.lock = lock;
        this.lane = lane;
        this.database = database;
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
        CasebookFolder folder = existing(place);
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
        CasebookFolder folder = existing(place);
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
            readings.accept(new UnitOfWork(memory, lane, () -> false));
            lane.call(() -> {
                memory.close();
                return null;
            });
        }
    }

    private static CasebookFolder existing(Path place) {
        CasebookFolder folder = new CasebookFolder(place);
        if (!folder.holdsCasebook()) {
            throw new Refusal("storage.noCasebook", folder.root());
        }
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
        try {
            if (!Files.isWritable(folder.root())) {
                throw new Refusal("storage.readOnly");
            }
            lock = FolderLock.take(folder, clock);
            folder.make();
            KeyHeader.heal(folder);
            empty(folder.tmp());
            Files.createDirectories(folder.tmp());
            if (!Files.exists(folder.databaseFile())) {
                throw new Refusal("storage.noDatabase");
            }
            drafts = Drafts.open(folder, keys.forPurpose("journal"), new SecureRandom(), clock);
            List<Class<?>> all = new ArrayList<>(entities);
            all.add(CaseKey.class);
            all.add(PersonRow.class);
            Database database = lane.call(() -> Database.asItIs(folder, keys));
            CasebookFolder.close(folder.databaseFile(), "rw-------");
            UnitOfWork work = new UnitOfWork(database, lane, forbiddenHere);
            Backups backups = new Backups(folder, keys, database, lane, work, clock);
            bringUpToDate(lane, database, backups, all);
            People people = people(folder, way, lane, database, work, clock);
            return new Casebook(folder, keys, lock, lane, database, drafts, work, people, backups);
        } catch (IOException | RuntimeException failure) {
            release(lock, drafts, lane, failure);
            if (failure instanceof RuntimeException known && !Database.isStorageFailure(failure)) {
                throw known;
            }
            throw new Refusal("storage.cannotOpen");
        }
    }

    /** Before the tables are changed by a newer program, a backup of them is made and proved. */
    private static void bringUpToDate(
            DatabaseLane lane, Database database, Backups backups, List<Class<?>> entities) {
        try {
            if (lane.call(database::behind)) {
                backups.make(() -> false);
            }
        } catch (Refusal notMade) {
            lane.call(() -> {
                database.abandon();
                return null;
            });
            throw new Refusal("storage.noProofBeforeUpgrade");
        }
        lane.call(() -> {
            database.makeReady(entities);
            return null;
        });
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
                    try (Session session = database.sessions().openSession()) {
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
            DatabaseLane lane,
            Exception failure) {
        try {
            lane.close();
            if (drafts != null) {
                drafts.close();
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

    /** Its backups. */
    public Backups backups() {
        return backups;
    }

    /** What is typed and not yet saved. */
    public Drafts drafts() {
        return drafts;
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
