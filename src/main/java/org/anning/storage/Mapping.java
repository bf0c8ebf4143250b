package org.anning.storage;

import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/**
 * What Hibernate knows of the entities: half of the work of opening a casebook. It holds nothing of
 * any casebook, so a program makes it once, while the passphrase is typed, and every casebook works
 * with it.
 */
final class Mapping {

    private static final Map<List<Class<?>>, Mapping> MADE = new ConcurrentHashMap<>();

    private final Places places = new Places();
    private final SessionFactoryImplementor sessions;

    private Mapping(List<Class<?>> entities) {
        HibernatePersistenceConfiguration unit = new HibernatePersistenceConfiguration("anning");
        unit.managedClasses(entities.toArray(Class<?>[]::new));
        unit.property(AvailableSettings.CONNECTION_PROVIDER, places);
        unit.property(
                AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName());
        unit.property(AvailableSettings.PREFERRED_UUID_JDBC_TYPE, "UUID");
        unit.property(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        sessions = unit.createEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        SealedRows.Listener listener = new SealedRows.Listener();
        sessions.getEventListenerRegistry().appendListeners(EventType.POST_INSERT, listener);
        sessions.getEventListenerRegistry().appendListeners(EventType.POST_UPDATE, listener);
        sessions.getEventListenerRegistry().appendListeners(EventType.POST_DELETE, listener);
    }

    /** The mapping of these entities; who comes while it is made waits for it. */
    static Mapping of(List<Class<?>> entities) {
        return MADE.computeIfAbsent(List.copyOf(entities), Mapping::new);
    }

    /** Refuses tables that the entities do not fit. */
    void check(DataSource tables) {
        places.now.set(tables);
        try {
            sessions.getSchemaManager().validateMappedObjects();
        } finally {
            places.now.remove();
        }
    }

    /**
     * A session on this connection.
     *
     * @param learning learns of everything that is written in it; null when nobody needs to
     */
    Session open(Connection connection, @Nullable SealedRows learning) {
        var options = sessions.withOptions().connection(connection);
        return (learning == null ? options : options.interceptor(learning)).openSession();
    }

    SessionFactoryImplementor entities() {
        return sessions;
    }

    /**
     * Where Hibernate looks by itself: at a database in memory while it learns what H2 can do, and
     * at the tables that are to be checked.
     */
    private static final class Places implements ConnectionProvider {

        private static final long serialVersionUID = 1L;

        private final transient ThreadLocal<@Nullable DataSource> now = new ThreadLocal<>();

        @Override
        public Connection getConnection() throws SQLException {
            DataSource tables = now.get();
            if (tables != null) {
                return tables.getConnection();
            }
            JdbcDataSource nothing = new JdbcDataSource();
            // Hibernate looks for tables only in databases of the name that it saw first.
            nothing.setURL("jdbc:h2:mem:mapping/" + CasebookFolder.DATABASE);
            return nothing.getConnection();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            connection.close();
        }

        @Override
        public boolean supportsAggressiveRelease() {
            return false;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return type.isInstance(this);
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
