package org.anning.storage;

import org.anning.common.Refusal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What keeps an open casebook from losing a save or believing a damaged row: the journal of saves
 * and the seals (decision 0041). Works on the database's thread.
 */
final class Safe {

    private final SealedRows rows;
    private final Saves saves;
    private final UUID line;
    private boolean started;
    private boolean journalDamaged;

    private Safe(SealedRows rows, Saves saves, UUID line) {
        this.rows = rows;
        this.saves = saves;
        this.line = line;
    }

    /** Where the count of saves and the history of the casebook are kept. */
    record Count(UUID line, long saves) {}

    static void prepare(Connection connection) throws SQLException {
        SealedRows.prepare(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists safe.saves (line uuid primary key, saves bigint"
                            + " not null)");
        }
    }

    /** Reads the count; a casebook that has none yet begins a history of its own. */
    static Count count(Connection connection) throws SQLException {
        prepare(connection);
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select line, saves from safe.saves")) {
                if (rows.next()) {
                    return new Count(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            Count fresh = new Count(UUID.randomUUID(), 0);
            begin(connection, fresh);
            return fresh;
        }
    }

    static void begin(Connection connection, Count count) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into safe.saves values (?, ?)")) {
            insert.setObject(1, count.line);
            insert.setLong(2, count.saves);
            insert.executeUpdate();
        }
    }

    static void set(Connection connection, long saves) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update safe.saves set saves = ?")) {
            update.setLong(1, saves);
            update.executeUpdate();
        }
    }

    /**
     * Brings in what the journal knows and the database does not, and checks every row.
     *
     * @param most with more sealed rows than this they are not checked here
     * @throws Refusal when rows are not as they were saved, or a save is missing
     */
    static Safe open(
            Database database,
            CasebookFolder folder,
            Keys keys,
            java.security.SecureRandom random,
            Runnable makeRoom,
            long most)
            throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            Count count = count(connection);
            Saves saves =
                    Saves.read(folder, keys.forPurpose("saves"), count.line, random, makeRoom);
            Safe safe = new Safe(new SealedRows(keys.forPurpose("row-mac")), saves, count.line);
            safe.bringIn(connection);
            if (SealedRows.count(connection) <= most) {
                safe.refuseDamaged(connection);
            }
            return safe;
        }
    }

    /** Brings in the saves that the journal holds and the database lacks. */
    void bringIn(Connection connection) throws SQLException, IOException {
        long there = count(connection).saves;
        if (there >= saves.number()) {
            journalDamaged |= there > saves.number();
            return;
        }
        connection.setAutoCommit(false);
        long[] last = {there};
        saves.after(
                there,
                save -> {
                    try {
                        rows.restore(connection, save.images());
                        set(connection, save.number());
                        connection.commit();
                        last[0] = save.number();
                    } catch (SQLException e) {
                        throw new IOException(e);
                    }
                });
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
        if (last[0] < saves.number()) {
            throw new Refusal("storage.damaged");
        }
    }

    /** Reads every row and refuses when one is not as it was saved. */
    void refuseDamaged(Connection connection) throws SQLException, IOException {
        Map<String, Integer> damaged = rows.damaged(connection);
        if (!damaged.isEmpty()) {
            throw new Refusal(
                    "storage.damagedRows",
                    damaged.values().stream().mapToInt(Integer::intValue).sum(),
                    TableWords.of(damaged.keySet()));
        }
    }

    /** The tables are as this program wants them: what is written from now on is kept. */
    void begin(Database database, boolean empty) throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            seal(rows, database, connection, false);
            start(connection, empty);
            started = true;
        }
    }

    /** Seals every row anew after a migration; the rows must have been checked before it. */
    static void seal(Database migrated, Keys keys) throws SQLException, IOException {
        try (Connection connection = migrated.connection()) {
            seal(new SealedRows(keys.forPurpose("row-mac")), migrated, connection, true);
        }
    }

    /** Makes another database with the same rows ready to take the place of this one. */
    void take(Connection fresh, Count count) throws SQLException, IOException {
        prepare(fresh);
        fresh.setAutoCommit(false);
        begin(fresh, count);
        rows.sealTables(fresh, true);
        fresh.commit();
    }

    private static void seal(SealedRows rows, Database database, Connection connection, boolean all)
            throws SQLException, IOException {
        rows.know(database.mapping().entities());
        connection.setAutoCommit(false);
        rows.sealTables(connection, all);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    private void start(Connection connection, boolean empty) throws SQLException, IOException {
        saves.start(
                new Saves.Head(
                        line,
                        new Dump(connection, () -> false).schema(),
                        count(connection).saves,
                        empty));
    }

    /** The database was opened afresh: where the journal cannot be gone on with, another begins. */
    void goOn(Connection connection) throws SQLException, IOException {
        bringIn(connection);
        if (!saves.usable()) {
            start(connection, false);
        }
    }

    /** Whether saves that the database has are missing in the journal. */
    boolean journalDamaged() {
        return journalDamaged;
    }

    /** Whether what is written is kept already. */
    boolean started() {
        return started;
    }

    /** A piece of work begins. */
    void begin() {
        rows.begin();
    }

    /**
     * Keeps what the work changed, in its transaction and in the journal.
     *
     * @param doings told what it is, so that it can be taken back
     * @return whether anything was changed
     */
    boolean keep(Connection connection, Doings doings) throws SQLException {
        try {
            List<RowImage> images = new ArrayList<>(rows.images(connection));
            if (images.isEmpty()) {
                return false;
            }
            images.addAll(doings.look(connection, images));
            rows.seal(connection, images);
            set(connection, saves.number() + 1);
            saves.append(images);
            return true;
        } catch (IOException e) {
            throw new Refusal("storage.failed");
        }
    }

    SealedRows rows() {
        return rows;
    }

    Saves saves() {
        return saves;
    }

    UUID line() {
        return line;
    }
}
