package org.anning.storage;

import org.anning.common.CaseId;
import org.hibernate.Session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

    private record Reference(String table, String column, String to, String key) {}

    private final Connection connection;
    private final UnitOfWork work;
    private final Map<String, String> keys;
    private final List<Reference> references = new ArrayList<>();

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
     * @param done told after each case how many are done
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
            for (int i = 0; i < cases.size(); i++) {
                rows.delete(cases.get(i).value(), lenderMayGo);
                done.accept(i + 1);
            }
        });
        session.clear();
    }

    private void delete(UUID id, Predicate<UUID> lenderMayGo) throws SQLException {
        List<UUID> clients = ids("select client_id from case_file where id = ?", id);
        Set<UUID> lenders = new HashSet<>();
        List<String> naming = tables("LENDER_ID");
        for (String table : tables("CASE_ID")) {
            if (naming.contains(table)) {
                lenders.addAll(
                        ids(
                                "select distinct lender_id from "
                                        + table
                                        + " where lender_id is not null and case_id = ?",
                                id));
            }
        }
        deleteWhere("CASE_FILE", "ID = ?", id);
        for (String table : tables("CASE_ID")) {
            run(table, "case_id = ?", id);
        }
        for (UUID client : clients) {
            if (ids("select id from case_file where client_id = ?", client).isEmpty()) {
                deleteWhere("CLIENT", "ID = ?", client);
            }
        }
        for (UUID lender : lenders) {
            boolean used = false;
            for (String table : naming) {
                used |=
                        !ids("select lender_id from " + table + " where lender_id = ?", lender)
                                .isEmpty();
            }
            if (!used && lenderMayGo.test(lender)) {
                deleteWhere("LENDER", "ID = ?", lender);
            }
        }
    }

    /** Deletes what refers to these rows first. */
    private void deleteWhere(String table, String which, UUID id) throws SQLException {
        for (Reference reference : references) {
            if (reference.to.equals(table) && !reference.table.equals(table)) {
                deleteWhere(
                        reference.table,
                        reference.column
                                + " in (select "
                                + reference.key
                                + " from "
                                + table
                                + " where "
                                + which
                                + ")",
                        id);
            }
        }
        run(table, which, id);
    }

    private void run(String table, String which, UUID id) throws SQLException {
        String key = keys.get(table);
        if (key != null) {
            work.alsoRemoved(
                    table,
                    key,
                    ids("select distinct " + key + " from " + table + " where " + which, id));
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + table + " where " + which)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private List<UUID> ids(String sql, UUID id) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private List<String> tables(String column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, column);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
