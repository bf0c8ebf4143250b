package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.result.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class IndexCheckTest {

    private Connection connection;

    @BeforeEach
    void tableWithAnIndex() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        execute("create table note (id uuid primary key, case_id uuid, held date)");
        execute("create index note_case on note (case_id, held)");
        execute("create table bare (word varchar)");
        for (int i = 0; i < 20; i++) {
            execute(
                    "insert into note values (random_uuid(), %s, date '2026-11-%02d')"
                            .formatted(i % 3 == 0 ? "null" : "random_uuid()", i + 1));
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void indexesThatHoldEveryRowAgree() throws SQLException {
        assertEquals(0, IndexCheck.astray(connection, "NOTE"));
        assertEquals(0, IndexCheck.astray(connection, "BARE"));
    }

    @Test
    void aRowThatAnIndexLostIsFound() throws SQLException {
        Index index = index("NOTE_CASE");
        index.remove(session(), row(index, 5));

        assertEquals(1, IndexCheck.astray(connection, "NOTE"));
    }

    @Test
    void aRowUnderAnotherKeyIsFound() throws SQLException {
        Index index = index("NOTE_CASE");
        Row right = row(index, 5);
        Row wrong = index.getTable().createRow(right.getValueList().clone(), 0);
        wrong.setKey(right.getKey());
        wrong.setValue(1, row(index, 9).getValue(1));
        index.remove(session(), right);
        index.add(session(), wrong);

        assertTrue(IndexCheck.astray(connection, "NOTE") > 0);
    }

    /** Otherwise the table would be compared with itself. */
    @Test
    void theIndexIsReadAndNotTheTable() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet plan =
                        statement.executeQuery(
                                "explain select case_id, held, _rowid_ from note"
                                        + " use index (note_case) order by case_id, held")) {
            plan.next();
            assertTrue(plan.getString(1).contains("PUBLIC.NOTE_CASE"), plan.getString(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SessionLocal session() throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    private Index index(String name) throws SQLException {
        return session().getDatabase().getMainSchema().findIndex(session(), name);
    }

    private Row row(Index index, int number) throws SQLException {
        return index.getTable().getRow(session(), number);
    }
}
