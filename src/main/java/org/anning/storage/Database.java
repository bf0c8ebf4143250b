package org.anning.storage;

import org.anning.common.Refusal;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The encrypted H2 file of one casebook, opened only in the way that was measured to lose nothing
 * (decision 0003): {@code async:}, {@code WRITE_DELAY=0}, no trace file, and never created by
 * accident. All methods run on the database's own thread.
 */
final class Database implements AutoCloseable {

    private static final String USER = "anning";

    /** The 16 MB of the default make a large import decrypt the same pages again and again. */
    private static final int CACHE_KILOBYTES = 128 * 1024;

    /** With the eight of the default every save makes H2 read its statements anew. */
    private static final int STATEMENTS = 256;

    private static final Set<Integer> STORAGE_ERRORS =
            Set.of(90028, 90030, 90031, 90098, 90100, 50000, 90007, 90020, 90121);

    private final JdbcDataSource source;
    private @Nullable Connection keepOpen;
    private @Nullable Connection forWork;
    private @Nullable Mapping mapping;
    private boolean behind;
    private boolean blank;

    private Database(JdbcDataSource source) {
        this.source = source;
    }

    /** Makes the empty database file of a new casebook. */
    static void create(CasebookFolder folder, Keys keys) throws SQLException {
        try (Connection connection = source(folder, keys, "").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /**
     * Opens the database with its tables as they are.
     *
     * @throws Refusal when a newer program made them, or the file cannot be written
     */
    static Database asItIs(CasebookFolder folder, Keys keys) throws SQLException {
        Database database = new Database(source(folder, keys, ";IFEXISTS=TRUE"));
        try {
            database.connect();
            database.refuseNewer();
        } catch (SQLException | RuntimeException e) {
            database.abandon();
            throw e;
        }
        return database;
    }

    /** An empty database that is nowhere but in memory and ends with its closing. */
    static Database inMemory(List<Class<?>> entities) throws SQLException {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:rehearsal/" + CasebookFolder.DATABASE + ";DB_CLOSE_DELAY=-1");
        memory.setUser(USER);
        Database database = new Database(memory);
        database.connect();
        database.makeReady(entities);
        return database;
    }

    /** Whether its tables were made by an older program and hold something. */
    boolean behind() {
        return behind;
    }

    /** Brings the tables to the migration of this version. */
    void migrateTo(String schema) {
        flyway(schema).migrate();
    }

    /** Whether it was just made and has no tables at all. */
    boolean blank() {
        return blank;
    }

    /** Brings the tables up to date and checks that the entities fit them. */
    void makeReady(List<Class<?>> entities) {
        try {
            flyway("latest").migrate();
            Mapping known = Mapping.of(entities);
            known.check(source);
            mapping = known;
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /**
     * Makes a database beside the casebook's own, with the tables as one migration left them, for
     * rows that come from a backup.
     *
     * @throws Refusal when the migration is newer than this program
     */
    static Database empty(CasebookFolder folder, Keys keys, String schema) throws SQLException {
        create(folder, keys);
        Database database = new Database(source(folder, keys, ";IFEXISTS=TRUE"));
        try {
            database.connect();
            Flyway flyway = database.flyway(schema);
            boolean known =
                    Arrays.stream(flyway.info().all())
                            .anyMatch(m ->
                                    m.getVersion() != null
                                            && m.getVersion()
                                                    .equals(MigrationVersion.fromVersion(schema)));
            if (!known) {
                throw new Refusal("storage.newer");
            }
            flyway.migrate();
        } catch (SQLException | RuntimeException e) {
            database.abandon();
            throw e;
        }
        return database;
    }

    /** Another connection to the same tables, such as for a backup; whoever takes it closes it. */
    Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** Sees what was committed and nothing else. */
    Connection settled() {
        Connection connection = keepOpen;
        if (connection == null) {
            throw new IllegalStateException("the database is closed");
        }
        return connection;
    }

    private static JdbcDataSource source(CasebookFolder folder, Keys keys, String more) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:async:"
                        + folder.database()
                        + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                        + ";CACHE_SIZE="
                        + CACHE_KILOBYTES
                        + ";QUERY_CACHE_SIZE="
                        + STATEMENTS
                        + ";TRACE_LEVEL_SYSTEM_OUT=0;LOCK_TIMEOUT=10000"
                        + more);
        source.setUser(USER);
        source.setPassword(keys.databasePassword() + " " + keys.databaseUserPassword());
        return source;
    }

    private void connect() throws SQLException {
        Connection connection = source.getConnection();
        keepOpen = connection;
        try (Statement statement = connection.createStatement();
                ResultSet readOnly = statement.executeQuery("call readonly()")) {
            if (readOnly.next() && readOnly.getBoolean(1)) {
                throw new Refusal("storage.readOnly");
            }
        }
    }

    private void refuseNewer() {
        MigrationInfoService info = flyway("latest").info();
        var newest = info.current();
        if (newest != null && newest.getState().isFailed()
                || Arrays.stream(info.all())
                        .anyMatch(m -> m.getState().name().startsWith("FUTURE"))) {
            throw new Refusal("storage.newer");
        }
        blank = newest == null;
        behind = newest != null && info.pending().length > 0;
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/anning/storage/migrations")
                .target(target)
                .load();
    }

    /** A session on the one connection that does the work; opening another takes long. */
    Session openSession(@Nullable SealedRows learning) throws SQLException {
        Connection connection = forWork;
        if (connection == null || connection.isClosed()) {
            connection = source.getConnection();
            forWork = connection;
        }
        return mapping().open(connection, learning);
    }

    Mapping mapping() {
        Mapping known = mapping;
        if (known == null) {
            throw new IllegalStateException("the database is closed");
        }
        return known;
    }

    /** Whether this failure means that the file or its connection can no longer be trusted. */
    static boolean isStorageFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STORAGE_ERRORS.contains(sql.getErrorCode())
                    || cause instanceof MVStoreException) {
                return true;
            }
        }
        return false;
    }

    /** After a storage failure: drops every connection unwritten and opens the file afresh. */
    void reopen() throws SQLException {
        abandonConnection();
        connect();
    }

    /** Goes on with another file that holds the same; a kill leaves the one or the other. */
    void exchange(Path file, Path fresh) throws SQLException, IOException {
        abandonConnection();
        try {
            CasebookFolder.move(fresh, file);
            CasebookFolder.close(file, "rw-------");
            CasebookFolder.forceNameOf(file);
        } finally {
            connect();
        }
    }

    /** Drops every connection unwritten, without a word. */
    void abandon() {
        abandonConnection();
        mapping = null;
    }

    private void abandonConnection() {
        Connection connection = keepOpen;
        keepOpen = null;
        forWork = null;
        if (connection != null) {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException alreadyClosed) {
                // SHUTDOWN IMMEDIATELY closes this connection too; there is nothing left to close.
            }
        }
    }

    @Override
    public void close() throws SQLException {
        mapping = null;
        Connection connection = keepOpen;
        keepOpen = null;
        forWork = null;
        if (connection != null) {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }
}
