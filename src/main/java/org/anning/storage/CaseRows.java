package org.anning.storage;

import org.anning.common.CaseId;
import org.hibernate.Session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Takes every row of a case out of the database, found by what refers to it and not by a list: a
 * table that a later feature adds is reached without anybody thinking of it.
 */
public final class CaseRows {

    private static final String REFERENCES =
            """
            select c.table_name, c.column_name, p.table_name, p.column_name
            from information_schema.referential_constraints r
            join information_schema.key_column_usage c
              on c.constraint_name = r.constraint_name
            join information_schema.key_column_usage p
              on p.constraint_name = r.unique_constraint_name
              and p.ordinal_position = c.position_in_unique_constraint
            """;
    private static final String COLUMNS =
            """
            select c.table_name from information_schema.columns c
            join information_schema.tables t
              on t.table_name = c.table_name and t.table_schema = c.table_schema
            where c.column_name = ? and t.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE'
            """;

    /** So many cases at once: more are not faster, and one who cancels waits for them. */
    private static final int PORTION = 100;

    private record Reference(String table, String column, String to, String key) {}

    private final Connection connection;
    private final UnitOfWork work;
    private final Map<String, String> keys;
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, List<String>> tables = new HashMap<>();

    private CaseRows(Connection connection, UnitOfWork work) throws SQLException {
        this.connection = connection;
        this.work = work;
        this.keys = SealedRows.sealed(connection);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references.add(
                        new Reference(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4)));
            }
        }
    }

    /**
     * Deletes a case, what belongs to it, its client when no other case is left, and lenders that
     * no other case knows.
     *
     * @param work in which this happens; it is told which rows are gone
     */
    public static void delete(Session session, CaseId caseId, UnitOfWork work) {
        delete(session, List.of(caseId), work, _ -> true, _ -> {});
    }

    /**
     * Deletes several cases in this way.
     *
     * @param lenderMayGo which of the lenders that no other case knows are deleted too
     * @param done told after each portion how many are done
     */
    public static void delete(
            Session session,
            List<CaseId> cases,
            UnitOfWork work,
            Predicate<UUID> lenderMayGo,
            IntConsumer done) {
        session.flush();
        session.doWork(connection -> {
            CaseRows rows = new CaseRows(connection, work);
            Set<Object> clients = new HashSet<>();
            Set<Object> lenders = new HashSet<>();
            for (int from = 0; from < cases.size(); from += PORTION) {
                int to = Math.min(from + PORTION, cases.size());
                List<Object> some = new ArrayList<>();
                cases.subList(from, to).forEach(id -> some.add(id.value()));
                rows.delete(some, clients, lenders);
                done.accept(to);
            }
            rows.deleteUnused("CLIENT", "CLIENT_ID", clients);
            lenders.removeIf(lender -> !lenderMayGo.test((UUID) lender));
            rows.deleteUnused("LENDER", "LENDER_ID", lenders);
        });
        session.clear();
    }

    /** Deletes cases, and notes whom they were of and whom they named. */
    private void delete(Collection<Object> which, Set<Object> clients, Set<Object> lenders)
            throws SQLException {
        clients.addAll(values("CLIENT_ID", "CASE_FILE", "ID", which));
        for (String table : tables("CASE_ID")) {
            if (tables("LENDER_ID").contains(table)) {
                lenders.addAll(values("LENDER_ID", table, "CASE_ID", which));
            }
        }
        delete("CASE_FILE", "ID", which);
        for (String table : tables("CASE_ID")) {
            delete(table, "CASE_ID", which);
        }
    }

    /** Deletes those of these rows that no table names any more. */
    private void deleteUnused(String table, String naming, Set<Object> which) throws SQLException {
        for (String other : tables(naming)) {
            which.removeAll(values(naming, other, naming, which));
        }
        delete(table, "ID", which);
    }

    /** Deletes the rows that have one of these values, and what refers to them first. */
    private void delete(String table, String column, Collection<Object> which) throws SQLException {
        if (values(column, table, column, which).isEmpty()) {
            return;
        }
        for (Reference reference : references) {
            if (reference.to.equals(table) && !reference.table.equals(table)) {
                delete(
                        reference.table,
                        reference.column,
                        values(reference.key, table, column, which));
            }
        }
        String key = keys.get(table);
        if (key != null) {
            work.alsoRemoved(table, key, values(key, table, column, which));
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "delete from %s where %s = any(?)".formatted(table, column))) {
            statement.setObject(1, which.toArray());
            statement.executeUpdate();
        }
    }

    /** What stands in one column of the rows that have one of these values in another. */
    private Set<Object> values(String wanted, String table, String column, Collection<Object> which)
            throws SQLException {
        Set<Object> found = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select distinct %1$s from %2$s where %3$s = any(?) and %1$s is not null"
                                .formatted(wanted, table, column))) {
            statement.setObject(1, which.toArray());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
            }
        }
        return found;
    }

    /** The tables with a column of this name; asking takes longer than deleting from them. */
    private List<String> tables(String column) throws SQLException {
        List<String> known = tables.get(column);
        if (known != null) {
            return known;
        }
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, column);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        tables.put(column, found);
        return found;
    }
}
