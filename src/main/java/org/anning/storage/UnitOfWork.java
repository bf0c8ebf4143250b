package org.anning.storage;

import jakarta.persistence.OptimisticLockException;

import org.anning.common.Refusal;
import org.hibernate.Session;
import org.hibernate.StaleObjectStateException;
import org.hibernate.Transaction;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One use case, one transaction, one short session, on the database's own thread. When {@link
 * #write} has returned, what it wrote is on the disk: only then may the window say that it is
 * saved.
 */
public final class UnitOfWork {

    private final Database database;
    private final DatabaseLane lane;
    private final BooleanSupplier forbiddenHere;
    private boolean broken;
    private volatile long saves;

    /**
     * @param forbiddenHere true on threads that must never wait for the disk, such as the window's
     */
    UnitOfWork(Database database, DatabaseLane lane, BooleanSupplier forbiddenHere) {
        this.database = database;
        this.lane = lane;
        this.forbiddenHere = forbiddenHere;
    }

    /** Reads in a transaction that is never written. */
    public <T> T read(Function<Session, T> work) {
        return run(
                session -> {
                    session.setDefaultReadOnly(true);
                    return work.apply(session);
                },
                false);
    }

    /**
     * Writes in one transaction and returns when it is committed and on the disk.
     *
     * @throws Refusal when the storage failed: nothing of this work was kept then, and the casebook
     *     is opened afresh before the next work
     */
    public <T> T write(Function<Session, T> work) {
        return run(work, true);
    }

    /** How often something was written since the casebook was opened. */
    long saves() {
        return saves;
    }

    private <T> T run(Function<Session, T> work, boolean durable) {
        if (forbiddenHere.getAsBoolean()) {
            throw new IllegalStateException("this thread must not wait for the disk");
        }
        return lane.call(() -> onLane(work, durable));
    }

    private <T> T onLane(Function<Session, T> work, boolean durable) throws SQLException {
        if (broken) {
            database.reopen();
            broken = false;
        }
        try (Session session = database.sessions().openSession()) {
            Transaction transaction = session.beginTransaction();
            try {
                T result = work.apply(session);
                if (durable) {
                    transaction.commit();
                    session.doWork(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("checkpoint sync");
                        }
                    });
                    saves++;
                } else {
                    transaction.rollback();
                }
                return result;
            } catch (RuntimeException failure) {
                rollBack(transaction, failure);
                throw failure;
            }
        } catch (OptimisticLockException | StaleObjectStateException conflict) {
            throw new Refusal("common.conflict");
        } catch (RuntimeException failure) {
            if (Database.isStorageFailure(failure)) {
                broken = true;
                throw new Refusal("storage.failed");
            }
            throw failure;
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
