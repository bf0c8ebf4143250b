package org.anning.storage;

import org.anning.common.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What was done since the casebook was opened, and taking it back (decision 0048). Each save leaves
 * its rows as they were before and after. Taking back is a new save: it is refused when a row is no
 * longer what the save left, or when something else needs it; what was written is struck, and what
 * cannot be struck goes to the bin. Nothing of this outlives the locking of the window.
 */
public final class Doings {

    private static final int MOST = 100;
    private static final long MOST_BYTES = 64L << 20;
    private static final String VERSION = "VERSION";
    private static final String STRUCK_AT = "STRUCK_AT";
    private static final String IMPORT = "FILE_IMPORT";
    private static final Set<Integer> NEEDED = Set.of(23503, 23505, 23506);

    /** Only ever added to, or nothing that a user does; never taken back. */
    private static final Set<String> KEPT =
            Set.of(
                    "CASE_LOG_LINE",
                    "LOG_LINK",
                    "LOG_HEAD",
                    "EVIDENCE_CUSTODY",
                    "EVIDENCE_FILE",
                    "CASE_KEY",
                    "PAPER",
                    "PAPER_PART",
                    "COLUMN_MEMORY",
                    "ERASED_CASE",
                    "RETENTION",
                    "LIBRARY_CHANGE",
                    "LIBRARY_PART",
                    "PERSON",
                    "PARTY_CHECK",
                    "PARTY_FOUND",
                    "REVIEW_NOTE",
                    "BIN_ROW");

    /** By which of its things a save is named; any other comes after these. */
    private static final List<String> NAMING =
            List.of(
                    IMPORT,
                    "INTERVIEW",
                    "ARRANGEMENT",
                    "LOAN",
                    "EVIDENCE_ITEM",
                    "TIMELINE_ENTRY",
                    "CASE_STEP",
                    "CASE_FILE",
                    "CLIENT",
                    "LENDER");

    private record Change(RowImage before, RowImage after) {

        boolean of(String table) {
            return after.table().equals(table);
        }

        long bytes() {
            return before.rows().stream().mapToLong(r -> r.length).sum()
                    + after.rows().stream().mapToLong(r -> r.length).sum();
        }
    }

    private record Memory(Doing doing, List<Change> changes) {

        long bytes() {
            return changes.stream().mapToLong(Change::bytes).sum();
        }
    }

    private final Database database;
    private final SealedRows rows;
    private final UnitOfWork work;
    private final Clock clock;
    private final Deque<Memory> done = new ArrayDeque<>();
    private final Deque<Memory> undone = new ArrayDeque<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, BiConsumer<UUID, String>> ownWays = new HashMap<>();
    private Supplier<String> who = () -> "";
    private BiConsumer<Session, List<Put>> note = (_, _) -> {};
    private Runnable changed = () -> {};
    private volatile boolean listening;
    private volatile @Nullable Memory taken;
    private volatile boolean back;
    private @Nullable Memory pending;

    Doings(Database database, SealedRows rows, UnitOfWork work, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    /**
     * From now on everything that is saved can be taken back.
     *
     * @param volunteer the person at the keyboard
     * @param noting writes into the log what was put back, in the same transaction
     */
    public void listen(Supplier<String> volunteer, BiConsumer<Session, List<Put>> noting) {
        who = volunteer;
        note = noting;
        listening = true;
    }

    /** Tells after each save, on the database's thread, that something else can be taken back. */
    public void onChange(Runnable told) {
        changed = told;
    }

    /**
     * Takes back in a way of its own what was written into a table.
     *
     * @param way told which one, and the reason in words
     */
    public void ownWay(String table, BiConsumer<UUID, String> way) {
        ownWays.put(table, way);
    }

    /** What {@link #undo} takes back. */
    public Optional<Doing> undoable() {
        return top(done);
    }

    /** What {@link #redo} does again. */
    public Optional<Doing> redoable() {
        return top(undone);
    }

    private Optional<Doing> top(Deque<Memory> from) {
        synchronized (done) {
            return Optional.ofNullable(from.peek()).map(Memory::doing);
        }
    }

    /**
     * Takes back what was done last.
     *
     * @param why the reason that is written beside what is struck by this
     * @throws Refusal when it was changed since or something needs it; it is given up then
     */
    public Optional<Doing> undo(String why) {
        return turn(done, true, why);
    }

    /** Does again what was taken back last; otherwise as {@link #undo}. */
    public Optional<Doing> redo(String why) {
        return turn(undone, false, why);
    }

    private Optional<Doing> turn(Deque<Memory> from, boolean backwards, String why) {
        Memory memory;
        synchronized (done) {
            memory = from.poll();
        }
        if (memory == null) {
            return Optional.empty();
        }
        taken = memory;
        back = backwards;
        try {
            BiConsumer<UUID, String> own =
                    memory.changes.isEmpty() ? ownWays.get(memory.doing.table()) : null;
            if (own != null) {
                own.accept((UUID) memory.doing.key(), why);
            } else {
                work.write(session -> {
                    session.doWork(c -> putBack(session, c, memory.changes, why));
                    return true;
                });
            }
        } finally {
            taken = null;
            changed.run();
        }
        return Optional.of(memory.doing);
    }

    private void putBack(Session session, Connection connection, List<Change> changes, String why)
            throws SQLException {
        try {
            List<RowImage> now =
                    rows.images(connection, changes.stream().map(Change::after).toList());
            boolean struck = false;
            for (int i = 0; i < now.size(); i++) {
                Change change = changes.get(i);
                if (!same(connection, change.after, now.get(i))) {
                    throw new Refusal("storage.undo.changed");
                }
                struck |=
                        change.before.rows().isEmpty()
                                && hasColumn(connection, change.after.table(), STRUCK_AT);
            }
            List<Put> puts = new ArrayList<>();
            for (Change change : changes.reversed()) {
                put(connection, change, why, struck).ifPresent(puts::add);
                rows.touch(
                        change.after.table(), change.after.column(), List.of(change.after.key()));
            }
            note.accept(session, puts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts one thing back to what it was before a change.
     *
     * @param struck whether the thing that this belongs to is struck and not removed
     */
    private Optional<Put> put(Connection connection, Change change, String why, boolean struck)
            throws SQLException, IOException {
        RowImage to = change.before;
        RowImage from = change.after;
        String table = to.table();
        if (!isThing(connection, to)) {
            run(connection, "delete from \"%s\" where \"%s\" = ?", to);
            new Dump(connection, () -> false).insert(table, to.rows());
            return Optional.empty();
        }
        if (to.rows().isEmpty()) {
            if (hasColumn(connection, table, STRUCK_AT)) {
                strike(connection, from, why);
                return Optional.of(told(connection, from, from, Doing.How.STRUCK));
            }
            if (!delete(connection, to, struck)) {
                return Optional.empty();
            }
            return Optional.of(told(connection, from, from, Doing.How.STRUCK));
        }
        if (from.rows().isEmpty()) {
            insert(connection, to);
            return Optional.of(told(connection, to, to, Doing.How.RESTORED));
        }
        update(connection, from, to);
        return Optional.of(told(connection, to, from, how(connection, from, to)));
    }

    private void strike(Connection connection, RowImage image, String why) throws SQLException {
        boolean says = hasColumn(connection, image.table(), "STRUCK_BY");
        try (PreparedStatement strike =
                connection.prepareStatement(
                        "update \"%s\" set struck_at = ?%s, version = version + 1 where \"%s\" = ?"
                                .formatted(
                                        image.table(),
                                        says ? ", struck_by = ?, struck_why = ?" : "",
                                        image.column()))) {
            int next = 1;
            strike.setObject(next++, clock.instant());
            if (says) {
                strike.setString(next++, who.get());
                strike.setString(next++, why);
            }
            strike.setObject(next, image.key());
            strike.executeUpdate();
        }
    }

    private static boolean delete(Connection connection, RowImage image, boolean mayStay)
            throws SQLException {
        try {
            run(connection, "delete from \"%s\" where \"%s\" = ?", image);
            return true;
        } catch (SQLException e) {
            if (!NEEDED.contains(e.getErrorCode())) {
                throw e;
            }
            if (mayStay) {
                return false;
            }
            throw new Refusal("storage.undo.needed");
        }
    }

    /** Puts a row back where none is, and takes it out of the bin. */
    private void insert(Connection connection, RowImage image) throws SQLException, IOException {
        try {
            new Dump(connection, () -> false).insert(image.table(), image.rows());
        } catch (SQLException e) {
            if (NEEDED.contains(e.getErrorCode())) {
                throw new Refusal("storage.undo.needed");
            }
            throw e;
        }
        List<UUID> binned = new ArrayList<>();
        try (PreparedStatement find =
                connection.prepareStatement(
                        "select id from bin_row where table_name = ? and row_key = ?")) {
            find.setString(1, image.table());
            find.setString(2, image.key().toString());
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    binned.add(found.getObject(1, UUID.class));
                }
            }
        }
        for (UUID id : binned) {
            run(
                    connection,
                    "delete from \"%s\" where \"%s\" = ?",
                    new RowImage("BIN_ROW", "ID", id, List.of()));
        }
        rows.touch("BIN_ROW", "ID", binned);
    }

    private void update(Connection connection, RowImage from, RowImage to)
            throws SQLException, IOException {
        boolean counted = hasColumn(connection, to.table(), VERSION);
        long version = counted ? version(connection, to) : 0;
        new Dump(connection, () -> false)
                .update(to.table(), to.column(), to.key(), to.rows().getFirst());
        if (counted) {
            try (PreparedStatement next =
                    connection.prepareStatement(
                            "update \"%s\" set version = ? where \"%s\" = ?"
                                    .formatted(to.table(), to.column()))) {
                next.setLong(1, version + 1);
                next.setObject(2, to.key());
                next.executeUpdate();
            }
        }
    }

    private static long version(Connection connection, RowImage image) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select version from \"%s\" where \"%s\" = ?"
                                .formatted(image.table(), image.column()))) {
            select.setObject(1, image.key());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void run(Connection connection, String sql, RowImage image) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(sql.formatted(image.table(), image.column()))) {
            statement.setObject(1, image.key());
            statement.executeUpdate();
        }
    }

    /** Lets a struck thing count again. */
    public void restore(String table, UUID key) {
        work.write(session -> {
            session.doWork(c -> {
                try {
                    RowImage now = rows.images(c, List.of(image(table, key))).getFirst();
                    if (now.rows().isEmpty()) {
                        throw new Refusal("common.gone");
                    }
                    unstrike(c, now);
                    rows.touch(table, "ID", List.of(key));
                    note.accept(session, List.of(told(c, now, now, Doing.How.RESTORED)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return true;
        });
    }

    private static RowImage image(String table, UUID key) {
        return new RowImage(table, "ID", key, List.of());
    }

    private void unstrike(Connection connection, RowImage image) throws SQLException {
        run(
                connection,
                "update \"%s\" set struck_at = null"
                        + (hasColumn(connection, image.table(), "STRUCK_BY")
                                ? ", struck_by = null, struck_why = null"
                                : "")
                        + ", version = version + 1 where \"%s\" = ? and struck_at is not null",
                image);
    }

    /** Puts back what lies in the bin. */
    void bringBack(Session session, BinRow binned) {
        session.doWork(c -> {
            try {
                RowImage image = Bin.image(binned);
                insert(c, image);
                rows.touch(image.table(), image.column(), List.of(image.key()));
                note.accept(session, List.of(told(c, image, image, Doing.How.RESTORED)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A piece of work begins. */
    void begin() {
        pending = null;
    }

    /**
     * Looks at what a save changes, before it is committed, and puts into the bin what it removes.
     *
     * @param after the changed rows as they are now
     * @return what lies in the bin now
     */
    List<RowImage> look(Connection connection, List<RowImage> after)
            throws SQLException, IOException {
        if (!listening) {
            return List.of();
        }
        if (rows.forGood()) {
            forget();
            return List.of();
        }
        List<RowImage> things = after.stream().filter(i -> !KEPT.contains(i.table())).toList();
        List<RowImage> imported = things.stream().filter(i -> i.table().equals(IMPORT)).toList();
        Connection settled = database.settled();
        if (!imported.isEmpty()
                && rows.images(settled, imported.subList(0, 1)).getFirst().rows().isEmpty()) {
            pending =
                    new Memory(
                            doing(
                                    connection,
                                    imported.getFirst(),
                                    Doing.How.IMPORTED,
                                    imported.size()),
                            List.of());
            return List.of();
        }
        List<RowImage> before = rows.images(settled, things);
        List<Change> changes = new ArrayList<>();
        List<UUID> binned = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Change change = new Change(before.get(i), things.get(i));
            if (!same(connection, change.before, change.after)) {
                changes.add(change);
                if (change.after.rows().isEmpty() && isThing(connection, change.after)) {
                    binned.add(bin(connection, change.before));
                }
            }
        }
        if (!changes.isEmpty()) {
            pending = new Memory(name(connection, changes), changes);
        }
        return rows.images(connection, binned.stream().map(id -> image("BIN_ROW", id)).toList());
    }

    private UUID bin(Connection connection, RowImage image) throws SQLException, IOException {
        UUID id = UUID.randomUUID();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.write(new DataOutputStream(bytes));
        try (PreparedStatement put =
                connection.prepareStatement(
                        "insert into bin_row (id, case_id, removed_at, removed_by, table_name,"
                                + " row_key, image) values (?, ?, ?, ?, ?, ?, ?)")) {
            put.setObject(1, id);
            put.setObject(2, caseOf(connection, image));
            put.setObject(3, clock.instant());
            put.setString(4, who.get());
            put.setString(5, image.table());
            put.setString(6, image.key().toString());
            put.setBytes(7, bytes.toByteArray());
            put.executeUpdate();
        }
        return id;
    }

    /** The save is on the disk: now it can be taken back. */
    void settle() {
        Memory memory = pending;
        pending = null;
        if (memory == null) {
            return;
        }
        synchronized (done) {
            Memory before = taken;
            if (before == null) {
                done.push(memory);
                undone.clear();
            } else {
                (back ? undone : done).push(new Memory(before.doing, memory.changes));
            }
            long bytes = done.stream().mapToLong(Memory::bytes).sum();
            while (done.size() > MOST || bytes > MOST_BYTES && !done.isEmpty()) {
                bytes -= done.removeLast().bytes();
            }
        }
        changed.run();
    }

    private void forget() {
        synchronized (done) {
            done.clear();
            undone.clear();
        }
    }

    private Doing name(Connection connection, List<Change> changes)
            throws SQLException, IOException {
        Change main = null;
        for (Change change : changes) {
            if (isThing(connection, change.after) && (main == null || rank(change) < rank(main))) {
                main = change;
            }
        }
        Change named = main == null ? changes.getFirst() : main;
        int things = (int) changes.stream().filter(c -> c.of(named.after.table())).count();
        RowImage there = named.after.rows().isEmpty() ? named.before : named.after;
        return doing(connection, there, how(connection, named.before, named.after), things);
    }

    private static int rank(Change change) {
        int place = NAMING.indexOf(change.after.table());
        return place < 0 ? NAMING.size() : place;
    }

    private Doing doing(Connection connection, RowImage image, Doing.How how, int things)
            throws SQLException, IOException {
        return new Doing(image.table(), image.key(), how, things, caseOf(connection, image));
    }

    private Doing.How how(Connection connection, RowImage before, RowImage after)
            throws SQLException, IOException {
        if (before.rows().isEmpty()) {
            return Doing.How.WRITTEN;
        }
        if (after.rows().isEmpty()) {
            return Doing.How.REMOVED;
        }
        String table = after.table();
        String mark = table.equals(IMPORT) ? "UNDONE_AT" : STRUCK_AT;
        boolean was = value(connection, before, mark) != null;
        boolean is = value(connection, after, mark) != null;
        return was == is ? Doing.How.CORRECTED : is ? Doing.How.STRUCK : Doing.How.RESTORED;
    }

    private Put told(Connection connection, RowImage now, RowImage was, Doing.How how)
            throws SQLException, IOException {
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        List<String> names = columns(connection, was.table());
        List<@Nullable String> values = Dump.values(was.rows().getFirst());
        List<@Nullable String> others = Dump.values(now.rows().getFirst());
        for (int i = 0; i < names.size(); i++) {
            if (now == was || !Objects.equals(values.get(i), others.get(i))) {
                before.put(names.get(i).toLowerCase(Locale.ROOT), values.get(i));
            }
        }
        return new Put(was.table(), was.key(), caseOf(connection, was), how, before);
    }

    private @Nullable UUID caseOf(Connection connection, RowImage image)
            throws SQLException, IOException {
        if (image.table().equals("CASE_FILE")) {
            return (UUID) image.key();
        }
        String id = value(connection, image, "CASE_ID");
        return id == null ? null : UUID.fromString(id);
    }

    private @Nullable String value(Connection connection, RowImage image, String column)
            throws SQLException, IOException {
        int place = columns(connection, image.table()).indexOf(column);
        return place < 0 || image.rows().isEmpty()
                ? null
                : Dump.values(image.rows().getFirst()).get(place);
    }

    /** Whether two images say the same; a version counts the changes and says nothing itself. */
    private boolean same(Connection connection, RowImage one, RowImage other)
            throws SQLException, IOException {
        if (one.rows().size() != other.rows().size()) {
            return false;
        }
        int version = columns(connection, one.table()).indexOf(VERSION);
        for (int i = 0; i < one.rows().size(); i++) {
            List<@Nullable String> values = Dump.values(one.rows().get(i));
            List<@Nullable String> others = Dump.values(other.rows().get(i));
            if (version >= 0) {
                values.remove(version);
                others.remove(version);
            }
            if (!values.equals(others)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the table holds things with a key of their own, and not the lists of others. */
    private boolean isThing(Connection connection, RowImage image) throws SQLException {
        return rows.order(connection, image.table()).equals("\"" + image.column() + "\"");
    }

    private boolean hasColumn(Connection connection, String table, String column)
            throws SQLException {
        return columns(connection, table).contains(column);
    }

    private List<String> columns(Connection connection, String table) throws SQLException {
        List<String> known = columns.get(table);
        if (known == null) {
            known = new Dump(connection, () -> false).columnNames(table);
            columns.put(table, known);
        }
        return known;
    }
}
