package org.anning.storage;

import jakarta.persistence.OptimisticLockException;

import org.anning.common.Refusal;
import org.hibernate.Session;
import org.hibernate.StaleObjectStateException;
import org.hibernate.Transaction;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * One use case, one transaction, one short session, on the database's own thread. When {@link
 * #write} has returned, what it wrote is on the disk twice, in the journal of saves and in the
 * database: only then may the window say that it is saved.
 */
public final class UnitOfWork {

    private final Database database;
    private final DatabaseLane lane;
    private final BooleanSupplier forbiddenHere;
    private final @Nullable Safe safe;
    private final @Nullable OpenedFile file;
    private final Runnable makeRoom;
    private final @Nullable Doings doings;
    private boolean broken;
    private @Nullable Session current;

    /**
     * @param forbiddenHere true on threads that must never wait for the disk, such as the window's
     * @param safe keeps what is written; null for a database that is in memory only
     * @param file the database file, which must still be there when a save is acknowledged
     * @param makeRoom gives room on a full disk back
     */
    UnitOfWork(
            Database database,
            DatabaseLane lane,
            BooleanSupplier forbiddenHere,
            @Nullable Safe safe,
            @Nullable Path file,
            Runnable makeRoom,
            Clock clock) {
        this.database = database;
        this.lane = lane;
        this.forbiddenHere = forbiddenHere;
        this.safe = safe;
        this.file = file == null ? null : new OpenedFile(file);
        this.makeRoom = makeRoom;
        this.doings = safe == null ? null : new Doings(database, safe.rows(), this, clock);
    }

    /** What was done since the casebook was opened, to be taken back. */
    public Doings doings() {
        return Objects.requireNonNull(doings, "a rehearsal has nothing to take back");
    }

    /** Reads in a transaction that is never written. */
    public <T> T read(Function<Session, T> work) {
        Session joined = joined();
        return joined != null
                ? work.apply(joined)
                : run(
                        session -> {
                            session.setDefaultReadOnly(true);
                            return work.apply(session);
                        },
                        false);
    }

    /** What is called from inside a piece of work belongs to its transaction. */
    private @Nullable Session joined() {
        return lane.here() ? current : null;
    }

    /**
     * Writes in one transaction and returns when it is committed and on the disk. When the storage
     * fails after the save is in the journal, the casebook is opened afresh and the save brought in
     * from there.
     *
     * @throws Refusal when the storage failed: nothing of this work was kept then, and the casebook
     *     is opened afresh before the next work
     */
    public <T> T write(Function<Session, T> work) {
        Session joined = joined();
        return joined != null ? work.apply(joined) : run(work, true);
    }

    /**
     * To be called inside a write after an update over many records at once, which does not tell by
     * itself what it changed.
     *
     * @param keys the ids of the records, changed or not
     */
    public void alsoChanged(Class<?> entity, Collection<?> keys) {
        if (safe != null) {
            safe.rows().touch(entity.getName(), keys);
        }
    }

    /**
     * To be called inside a write that changes very many rows: keeping them takes a while too.
     *
     * @param told again and again from 0 to 1 while they are being kept; what it throws ends the
     *     work without a trace
     */
    public void whileKeeping(DoubleConsumer told) {
        if (safe != null) {
            safe.rows().whileKeeping(told);
        }
    }

    /** To be called inside a write after rows were taken out of a table for good. */
    void alsoRemoved(String table, String column, Collection<?> keys) {
        if (safe != null) {
            safe.rows().touch(table, column, keys);
            safe.rows().takeOutForGood();
        }
    }

    private <T> T run(Function<Session, T> work, boolean durable) {
        if (forbiddenHere.getAsBoolean()) {
            throw new IllegalStateException("this thread must not wait for the disk");
        }
        return lane.call(() -> onLane(work, durable));
    }

    /** What a piece of work brought, once it is in the journal but perhaps not in the database. */
    private static final class Outcome<T> {
        private @Nullable T result;
        private boolean kept;
    }

    private <T> T onLane(Function<Session, T> work, boolean durable) {
        if (broken) {
            openAfresh(durable);
        }
        if (safe != null && doings != null) {
            safe.begin();
            doings.begin();
        }
        Outcome<T> outcome = new Outcome<>();
        try {
            T result = inSession(work, durable, outcome);
            settle();
            return result;
        } catch (OptimisticLockException | StaleObjectStateException conflict) {
            throw new Refusal("common.conflict");
        } catch (RuntimeException failure) {
            if (!Database.isStorageFailure(failure)) {
                broken |= safe != null && !safe.saves().usable();
                throw failure;
            }
            broken = true;
            makeRoom.run();
            if (!durable) {
                return readAgain(work);
            }
            T result = broughtIn(outcome);
            settle();
            return result;
        }
    }

    /**
     * A write in the background that fails, as on a full disk, closes the database, and what is
     * read next meets that: it is read once more from the database opened afresh.
     */
    private <T> T readAgain(Function<Session, T> work) {
        try {
            openAfresh(false);
            return inSession(work, false, new Outcome<>());
        } catch (RuntimeException failure) {
            if (!(failure instanceof Refusal) && !Database.isStorageFailure(failure)) {
                throw failure;
            }
            broken = true;
            throw new Refusal(gone() ? "storage.gone" : "storage.damaged");
        }
    }

    private void settle() {
        if (doings != null) {
            doings.settle();
        }
    }

    private <T> T inSession(Function<Session, T> work, boolean durable, Outcome<T> outcome) {
        try (Session session = open()) {
            Transaction transaction = session.beginTransaction();
            try {
                current = session;
                T result = work.apply(session);
                outcome.result = result;
                if (durable) {
                    session.flush();
                    refuseWhenGone();
                    session.doWork(connection ->
                            outcome.kept =
                                    safe != null
                                            && doings != null
                                            && safe.keep(connection, doings));
                    transaction.commit();
                    session.doWork(UnitOfWork::toTheDisk);
                    refuseWhenGone();
                } else {
                    transaction.rollback();
                }
                return result;
            } catch (RuntimeException failure) {
                rollBack(transaction, failure);
                throw failure;
            } finally {
                current = null;
            }
        }
    }

    private Session open() {
        try {
            return database.openSession(safe == null ? null : safe.rows());
        } catch (SQLException e) {
            throw new JDBCConnectionException("no connection", e);
        }
    }

    private static void toTheDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /**
     * A file whose folder was taken away can still be written to, and is gone when it is closed.
     */
    private void refuseWhenGone() {
        if (gone()) {
            broken = true;
            throw new Refusal("storage.gone");
        }
    }

    private boolean gone() {
        return file != null && file.gone();
    }

    /** After a storage failure: the save is done after all when the journal has it. */
    private <T> T broughtIn(Outcome<T> outcome) {
        Safe keeping = safe;
        if (!outcome.kept || keeping == null) {
            throw new Refusal("storage.failed");
        }
        try {
            openAfresh(true);
        } catch (Refusal stillBroken) {
            keeping.saves().takeBack();
            throw stillBroken;
        }
        return result(outcome);
    }

    @SuppressWarnings("NullAway") // Kept means that the work has run, and its result may be null.
    private static <T> T result(Outcome<T> outcome) {
        return outcome.result;
    }

    /** Goes on with another database file that holds the same; on the database's thread. */
    void exchange(Path place, Path fresh) throws SQLException, IOException {
        database.exchange(place, fresh);
        if (file != null) {
            file.again();
        }
    }

    /**
     * @param durable whether something is to be saved: what cannot be read was not lost by it
     */
    private void openAfresh(boolean durable) {
        try {
            database.reopen();
            if (safe != null) {
                try (Connection connection = database.connection()) {
                    safe.goOn(connection);
                }
            }
            if (file != null) {
                file.again();
            }
            broken = false;
        } catch (SQLException | IOException | RuntimeException e) {
            String other = durable ? "storage.failed" : "storage.damaged";
            throw new Refusal(gone() ? "storage.gone" : other);
        }
    }

    private static void rollBack(Transaction transaction, RuntimeException failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }
}
