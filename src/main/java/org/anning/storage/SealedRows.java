package org.anning.storage;

import org.hibernate.Interceptor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What a save changed, row by row, and a seal for every row. H2 puts no check over what its pages
 * hold: a changed bit may be read as another word. A seal is a keyed hash of a row as it stands in
 * a backup, so that such a row is named and not believed. The seals lie in a schema of their own,
 * which no migration and no backup knows. Works on the database's thread.
 */
final class SealedRows implements Interceptor {

    private static final int SEAL = 16;
    private static final int AT_A_TIME = 100;
    private static final DoubleConsumer NOBODY = _ -> {};

    /** Tells the rows of the casebook in whose session something was written. */
    static final class Listener
            implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void onPostInsert(PostInsertEvent event) {
            tell(event.getSession(), event.getPersister(), event.getId());
        }

        @Override
        public void onPostUpdate(PostUpdateEvent event) {
            tell(event.getSession(), event.getPersister(), event.getId());
        }

        @Override
        public void onPostDelete(PostDeleteEvent event) {
            tell(event.getSession(), event.getPersister(), event.getId());
        }

        @Override
        public boolean requiresPostCommitHandling(EntityPersister persister) {
            return false;
        }

        private static void tell(
                SharedSessionContractImplementor session, EntityPersister entity, Object id) {
            if (session.getInterceptor() instanceof SealedRows rows) {
                rows.touch(entity.getEntityName(), List.of(id));
            }
        }
    }

    private record Place(String table, String column) {}

    private record Touched(Place place, Object key) {}

    private final Mac mac;
    private final Map<String, List<Place>> placesOf = new HashMap<>();
    private final Set<Touched> touched = new LinkedHashSet<>();
    private final Map<String, String> orders = new HashMap<>();
    private boolean forGood;
    private DoubleConsumer keeping = NOBODY;

    SealedRows(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes room for the seals, where there is none yet. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists safe");
            statement.execute(
                    "create table if not exists safe.sealed (table_name varchar(100) primary key,"
                            + " key_column varchar(100) not null)");
            statement.execute(
                    "create table if not exists safe.seal (table_name varchar(100) not null,"
                            + " row_key varchar(300) not null, seal varbinary(16) not null,"
                            + " primary key (table_name, row_key))");
        }
    }

    /** Learns in which tables the rows of these entities lie. */
    void know(SessionFactoryImplementor entities) {
        entities.getMappingMetamodel()
                .forEachEntityDescriptor(entity -> {
                    AbstractEntityPersister rows = (AbstractEntityPersister) entity;
                    places(entity.getEntityName())
                            .add(
                                    place(
                                            rows.getIdentifierTableName(),
                                            rows.getIdentifierColumnNames()));
                });
        entities.getMappingMetamodel()
                .forEachCollectionDescriptor(list -> {
                    AbstractCollectionPersister rows = (AbstractCollectionPersister) list;
                    places(rows.getOwnerEntityPersister().getEntityName())
                            .add(place(rows.getTableName(), rows.getKeyColumnNames()));
                });
    }

    private List<Place> places(String entity) {
        return placesOf.computeIfAbsent(entity, _ -> new ArrayList<>());
    }

    private static Place place(String table, String[] columns) {
        if (columns.length != 1) {
            throw new IllegalStateException(table + " has a key of several columns");
        }
        return new Place(table.toUpperCase(Locale.ROOT), columns[0].toUpperCase(Locale.ROOT));
    }

    /** Forgets what an earlier piece of work touched. */
    void begin() {
        touched.clear();
        forGood = false;
        keeping = NOBODY;
    }

    /** Tells how far the keeping is; what is thrown then ends the work. */
    void whileKeeping(DoubleConsumer told) {
        keeping = told;
    }

    /** Whether this piece of work takes rows out for good, such as an erasure. */
    boolean forGood() {
        return forGood;
    }

    /** Says that what this piece of work takes out may be kept nowhere. */
    void takeOutForGood() {
        forGood = true;
    }

    /** Says that these records were changed by an update over many. */
    void touch(String entity, Collection<?> keys) {
        for (Place place : placesOf.getOrDefault(entity, List.of())) {
            keys.forEach(key -> touched.add(new Touched(place, key)));
        }
    }

    /** Says that the rows of these keys were taken out of a table. */
    void touch(String table, String column, Collection<?> keys) {
        keys.forEach(key -> touched.add(new Touched(new Place(table, column), key)));
    }

    /** The rows that were touched, as they are now. */
    List<RowImage> images(Connection connection) throws SQLException, IOException {
        return images(
                connection,
                touched.stream()
                        .map(t -> new RowImage(t.place.table, t.place.column, t.key, List.of()))
                        .toList());
    }

    /** The rows of these images, as this connection sees them now, in the same order. */
    List<RowImage> images(Connection connection, List<RowImage> wanted)
            throws SQLException, IOException {
        Map<Place, List<RowImage>> byPlace = new LinkedHashMap<>();
        for (RowImage one : wanted) {
            byPlace.computeIfAbsent(new Place(one.table(), one.column()), _ -> new ArrayList<>())
                    .add(one);
        }
        Map<Touched, RowImage> read = new HashMap<>();
        for (Map.Entry<Place, List<RowImage>> there : byPlace.entrySet()) {
            for (RowImage one :
                    images(
                            connection,
                            there.getKey(),
                            there.getValue(),
                            read.size(),
                            wanted.size())) {
                read.put(new Touched(there.getKey(), one.key()), one);
            }
        }
        return wanted.stream()
                .map(i ->
                        Objects.requireNonNull(
                                read.get(new Touched(new Place(i.table(), i.column()), i.key()))))
                .toList();
    }

    /** Reads many at a time, where there are so many: the rows of an import. */
    private List<RowImage> images(
            Connection connection, Place place, List<RowImage> wanted, int before, int all)
            throws SQLException, IOException {
        List<RowImage> images = new ArrayList<>(wanted.size());
        int many = wanted.size() - wanted.size() % AT_A_TIME;
        for (int step : List.of(AT_A_TIME, 1)) {
            int end = step == 1 ? wanted.size() : many;
            if (images.size() == end) {
                continue;
            }
            try (PreparedStatement select =
                    connection.prepareStatement(
                            select(place, step, order(connection, place.table)))) {
                while (images.size() < end) {
                    int from = images.size();
                    images.addAll(images(select, wanted.subList(from, from + step)));
                    keeping.accept(0.5 * (before + images.size()) / all);
                }
            }
        }
        return images;
    }

    private static String select(Place place, int keys, String order) {
        return "select * from \"%s\" where \"%s\" in (?%s) order by %s"
                .formatted(place.table, place.column, ", ?".repeat(keys - 1), order);
    }

    private static List<RowImage> images(PreparedStatement select, List<RowImage> wanted)
            throws SQLException, IOException {
        Map<String, List<byte[]>> lines = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            select.setObject(i + 1, wanted.get(i).key());
            lines.put(wanted.get(i).key().toString(), new ArrayList<>());
        }
        try (ResultSet rows = select.executeQuery()) {
            ResultSetMetaData about = rows.getMetaData();
            String column = wanted.getFirst().column();
            while (rows.next()) {
                List<byte[]> ofKey =
                        Objects.requireNonNull(lines.get(rows.getString(column)), column);
                ofKey.add(Dump.line(rows, about));
            }
        }
        return wanted.stream()
                .map(i ->
                        new RowImage(
                                i.table(),
                                i.column(),
                                i.key(),
                                lines.getOrDefault(i.key().toString(), List.of())))
                .toList();
    }

    /** How the rows of a table are ordered; asking the database takes longer than reading them. */
    String order(Connection connection, String table) throws SQLException {
        String known = orders.get(table);
        if (known == null) {
            known = new Dump(connection, () -> false).order(table);
            orders.put(table, known);
        }
        return known;
    }

    /** Seals rows as they are in these images. */
    void seal(Connection connection, List<RowImage> images) throws SQLException {
        try (PreparedStatement put =
                        connection.prepareStatement(
                                "merge into safe.seal key (table_name, row_key) values (?, ?, ?)");
                PreparedStatement drop =
                        connection.prepareStatement(
                                "delete from safe.seal where table_name = ? and row_key = ?")) {
            int done = 0;
            for (RowImage image : images) {
                PreparedStatement one = image.rows().isEmpty() ? drop : put;
                one.setString(1, image.table());
                one.setString(2, image.key().toString());
                if (one == put) {
                    put.setBytes(3, seal(image.table(), image.key().toString(), image.rows()));
                }
                one.addBatch();
                done++;
                if (done % AT_A_TIME == 0 || done == images.size()) {
                    put.executeBatch();
                    drop.executeBatch();
                    keeping.accept(0.5 + 0.5 * done / images.size());
                }
            }
        }
    }

    private byte[] seal(String table, String key, List<byte[]> rows) {
        mac.update((table + "\0" + key + "\0").getBytes(StandardCharsets.UTF_8));
        rows.forEach(mac::update);
        return Arrays.copyOf(mac.doFinal(), SEAL);
    }

    /** Puts rows back as they are in these images, and seals them. */
    void restore(Connection connection, List<RowImage> images) throws SQLException, IOException {
        Dump dump = new Dump(connection, () -> false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            for (RowImage image : images) {
                try (PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from \"%s\" where \"%s\" = ?"
                                        .formatted(image.table(), image.column()))) {
                    delete.setObject(1, image.key());
                    delete.executeUpdate();
                }
                dump.insert(image.table(), image.rows());
            }
            statement.execute("set referential_integrity true");
        }
        seal(connection, images);
    }

    /**
     * Seals every row of the tables that have no seals yet.
     *
     * @param all whether also those that have, because a migration changed them
     */
    void sealTables(Connection connection, boolean all) throws SQLException, IOException {
        Map<String, String> sealed = sealed(connection);
        for (Place place : placesOf.values().stream().flatMap(List::stream).toList()) {
            if (!all && sealed.containsKey(place.table)) {
                continue;
            }
            try (PreparedStatement drop =
                            connection.prepareStatement(
                                    "delete from safe.seal where table_name = ?");
                    PreparedStatement note =
                            connection.prepareStatement(
                                    "merge into safe.sealed key (table_name) values (?, ?)")) {
                drop.setString(1, place.table);
                drop.executeUpdate();
                note.setString(1, place.table);
                note.setString(2, place.column);
                note.executeUpdate();
            }
            List<RowImage> some = new ArrayList<>();
            each(
                    connection,
                    place,
                    (key, rows) -> {
                        some.add(new RowImage(place.table, place.column, key, rows));
                        if (some.size() == 1000) {
                            seal(connection, some);
                            some.clear();
                        }
                    });
            seal(connection, some);
        }
    }

    /** The sealed tables and the column of their key. */
    static Map<String, String> sealed(Connection connection) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from safe.sealed")) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }

    /** How many rows are sealed. */
    static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from safe.seal")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Reads every sealed row and says how many, by table, are not as they were saved: changed,
     * missing, not to be found by an index, or there without having been saved.
     */
    Map<String, Integer> damaged(Connection connection) throws SQLException, IOException {
        Map<String, Integer> damaged = new TreeMap<>();
        for (Map.Entry<String, String> table : sealed(connection).entrySet()) {
            Map<String, byte[]> seals = new HashMap<>();
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "select row_key, seal from safe.seal where table_name = ?")) {
                select.setString(1, table.getKey());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        seals.put(rows.getString(1), rows.getBytes(2));
                    }
                }
            }
            each(
                    connection,
                    new Place(table.getKey(), table.getValue()),
                    (key, rows) -> {
                        byte[] seal = seals.remove(key.toString());
                        if (seal == null
                                || !MessageDigest.isEqual(
                                        seal, seal(table.getKey(), key.toString(), rows))) {
                            damaged.merge(table.getKey(), 1, Integer::sum);
                        }
                    });
            int lost = seals.size() + IndexCheck.astray(connection, table.getKey());
            if (lost > 0) {
                damaged.merge(table.getKey(), lost, Integer::sum);
            }
        }
        return damaged;
    }

    @FunctionalInterface
    private interface Group {
        void of(Object key, List<byte[]> rows) throws SQLException;
    }

    /** No column twice: H2 forgets the last one of a result that it puts into a file. */
    private static String inOrder(Connection connection, Place place) throws SQLException {
        String key = "\"" + place.column + "\"";
        List<String> columns =
                new ArrayList<>(
                        List.of(new Dump(connection, () -> false).order(place.table).split(", ")));
        columns.remove(key);
        columns.addFirst(key);
        return String.join(", ", columns);
    }

    private static void each(Connection connection, Place place, Group group)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet all =
                        statement.executeQuery(
                                "select * from \"%s\" order by %s"
                                        .formatted(place.table, inOrder(connection, place)))) {
            ResultSetMetaData about = all.getMetaData();
            Object key = null;
            List<byte[]> rows = new ArrayList<>();
            while (all.next()) {
                Object next = all.getObject(place.column);
                if (key != null && !key.equals(next)) {
                    group.of(key, rows);
                    rows = new ArrayList<>();
                }
                key = next;
                rows.add(Dump.line(all, about));
            }
            if (key != null) {
                group.of(key, rows);
            }
        }
    }
}
