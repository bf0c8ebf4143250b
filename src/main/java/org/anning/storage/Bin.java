package org.anning.storage;

import org.anning.common.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What counts no more in the casebook. A struck thing stays where it is, for as long as its case
 * does. Every row that a save removes lies in the bin for thirty days, with the only exception of
 * an erasure (decision 0049).
 */
public final class Bin {

    /** How long a removed row can be brought back. */
    public static final Period KEPT = Period.ofDays(30);

    private static final String IMPORT = "FILE_IMPORT";
    private static final int MOST = 1000;

    /**
     * Something that counts no more.
     *
     * @param table where it is or was, such as {@code EVIDENCE_PROOF}
     * @param at when it was struck or removed
     * @param why the reason in words, or ""
     * @param until when it is let go of; null for what is struck and stays
     * @param columns what it is, column by column, as in a backup
     */
    public record Item(
            String table,
            UUID id,
            @Nullable UUID caseId,
            Instant at,
            String by,
            String why,
            @Nullable Instant until,
            Map<String, @Nullable String> columns) {

        @Override
        public String toString() {
            return "Item[" + table + "]";
        }
    }

    private final UnitOfWork work;
    private final Clock clock;

    public Bin(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** All of it, the latest first. */
    public List<Item> items() {
        return work.read(session -> {
            List<Item> items = new ArrayList<>();
            session.doWork(connection -> {
                try {
                    removed(session, connection, items);
                    struck(connection, items);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            items.sort(Comparator.comparing(Item::at).reversed().thenComparing(Item::id));
            return items;
        });
    }

    private void removed(Session session, Connection connection, List<Item> items)
            throws SQLException, IOException {
        Dump dump = new Dump(connection, () -> false);
        for (BinRow row :
                session.createQuery("from BinRow b where b.removedAt > :limit", BinRow.class)
                        .setParameter("limit", limit())
                        .list()) {
            items.add(
                    new Item(
                            row.tableName(),
                            row.id(),
                            row.caseId(),
                            row.removedAt(),
                            row.removedBy(),
                            "",
                            row.removedAt().atZone(ZoneOffset.UTC).plus(KEPT).toInstant(),
                            named(
                                    dump.columnNames(row.tableName()),
                                    image(row).rows().getFirst())));
        }
    }

    /**
     * Reads every table in which things can be struck; entries of an undone import count as one.
     */
    private static void struck(Connection connection, List<Item> items)
            throws SQLException, IOException {
        Dump dump = new Dump(connection, () -> false);
        for (String table : SealedRows.sealed(connection).keySet()) {
            List<String> names = dump.columnNames(table);
            String mark = table.equals(IMPORT) ? "UNDONE_AT" : "STRUCK_AT";
            if (!names.contains(mark)) {
                continue;
            }
            String but =
                    table.equals("TIMELINE_ENTRY")
                            ? " and id not in (select entry_id from imported_line where undone)"
                            : "";
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery(
                                    """
                                    select t.*,
                                        (select l.who from case_log_line l
                                         where l.subject_id = t.id and l.deed = 'STRUCK'
                                         order by l.at desc fetch first row only)
                                    from "%s" t where "%s" is not null%s
                                    order by "%s" desc fetch first %d rows only
                                    """
                                            .formatted(table, mark, but, mark, MOST))) {
                ResultSetMetaData about = rows.getMetaData();
                while (rows.next()) {
                    Map<String, @Nullable String> columns = named(names, Dump.line(rows, about));
                    String reason = columns.get("struck_why");
                    items.add(
                            new Item(
                                    table,
                                    rows.getObject("ID", UUID.class),
                                    rows.getObject("CASE_ID", UUID.class),
                                    rows.getObject(mark, OffsetDateTime.class).toInstant(),
                                    Objects.requireNonNullElse(
                                            rows.getString(names.size() + 1), ""),
                                    Objects.requireNonNullElse(reason, ""),
                                    null,
                                    columns));
                }
            }
        }
    }

    private static Map<String, @Nullable String> named(List<String> names, byte[] line)
            throws IOException {
        List<@Nullable String> values = Dump.values(line);
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            columns.put(names.get(i).toLowerCase(Locale.ROOT), values.get(i));
        }
        return columns;
    }

    static RowImage image(BinRow row) throws IOException {
        return RowImage.read(new DataInputStream(new ByteArrayInputStream(row.image())));
    }

    /**
     * Lets something count again.
     *
     * @throws Refusal when what it belonged to is gone, or something else took its place
     */
    public void bringBack(Item item) {
        if (item.until == null) {
            work.doings().restore(item.table, item.id);
            return;
        }
        work.write(session -> {
            BinRow row = session.find(BinRow.class, item.id);
            if (row == null) {
                throw new Refusal("common.gone");
            }
            session.detach(row);
            work.doings().bringBack(session, row);
            return true;
        });
    }

    /** Lets go of what has lain here for thirty days. Struck things never lie here. */
    public void sweep() {
        List<UUID> old =
                work.read(session ->
                        session.createQuery(
                                        "select b.id from BinRow b where b.removedAt <= :limit",
                                        UUID.class)
                                .setParameter("limit", limit())
                                .list());
        if (old.isEmpty()) {
            return;
        }
        work.write(session -> {
            session.createMutationQuery("delete from BinRow b where b.id in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
            work.alsoRemoved("BIN_ROW", "ID", old);
            return true;
        });
    }

    private Instant limit() {
        return clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    }
}
