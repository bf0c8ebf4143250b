package org.anning.storage;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The rows of a database in a form that needs no database engine: one line of JSON for each row,
 * the columns in the table's order, the rows in the order of their keys. The same rows always make
 * the same bytes, so that their SHA-256 tells whether two databases hold the same.
 */
final class Dump {

    private static final int AT_A_TIME = 500;
    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final BooleanSupplier cancelled;

    /**
     * @param cancelled asked now and then; when it says so the work ends with a {@link Stopped}
     */
    Dump(Connection connection, BooleanSupplier cancelled) {
        this.connection = connection;
        this.cancelled = cancelled;
    }

    /** The work was stopped because somebody asked for it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The tables that hold what users wrote, by name. */
    List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
                                  and lower(table_name) <> 'flyway_schema_history'
                                order by table_name
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** The migration that made the tables as they are. */
    String schema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select "version" from "flyway_schema_history"
                                where "success" and "version" is not null
                                order by "installed_rank" desc fetch first row only
                                """)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** Writes all rows of a table and says how many there were and what their bytes are. */
    TableSum write(String table, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = sha256();
        long rows = 0;
        OutputStream both = new Hashed(out, digest);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet all =
                    statement.executeQuery(
                            "select * from \"" + table + "\" order by " + order(table))) {
                ResultSetMetaData about = all.getMetaData();
                while (all.next()) {
                    stopIfWanted(rows++);
                    both.write(line(all, about));
                }
            }
        }
        return new TableSum(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private void stopIfWanted(long row) {
        if (row % AT_A_TIME == 0 && cancelled.getAsBoolean()) {
            throw new Stopped();
        }
    }

    /** How the rows of a table are ordered, so that the same rows always come alike. */
    String order(String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(null, "PUBLIC", table)) {
            while (rows.next()) {
                keys.add("\"" + rows.getString("COLUMN_NAME") + "\"");
            }
        }
        if (!keys.isEmpty()) {
            return String.join(", ", keys);
        }
        return columns(table).stream()
                .map(column -> "\"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private record Column(String name, int type) {}

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, "PUBLIC", table, null)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE")));
            }
        }
        return columns;
    }

    /** The names of a table's columns in the order of a line. */
    List<String> columnNames(String table) throws SQLException {
        return columns(table).stream().map(Column::name).toList();
    }

    /** The values of a line in the order of the columns. */
    static List<@Nullable String> values(byte[] line) throws IOException {
        List<@Nullable String> values = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            for (JsonToken next; (next = json.nextToken()) != JsonToken.END_ARRAY; ) {
                values.add(next == JsonToken.VALUE_NULL ? null : json.getText());
            }
        }
        return values;
    }

    /** Replaces the one row of this key by a line. */
    void update(String table, String column, Object key, byte[] line)
            throws SQLException, IOException {
        List<Column> columns = columns(table);
        String all = columns.stream().map(c -> "\"" + c.name + "\" = ?").collect(joining(", "));
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update \"%s\" set %s where \"%s\" = ?".formatted(table, all, column))) {
            fill(update, columns, line);
            update.setObject(columns.size() + 1, key);
            update.executeUpdate();
        }
    }

    /** One row as a line. */
    static byte[] line(ResultSet row, ResultSetMetaData about) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                value(json, row, i, about.getColumnType(i));
            }
            json.writeEndArray();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void value(JsonGenerator json, ResultSet row, int i, int type)
            throws SQLException, IOException {
        Object there = row.getObject(i);
        if (there == null) {
            json.writeNull();
            return;
        }
        switch (type) {
            case Types.BOOLEAN -> json.writeBoolean(row.getBoolean(i));
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> json.writeNumber(row.getLong(i));
            case Types.NUMERIC, Types.DECIMAL ->
                    json.writeString(row.getBigDecimal(i).toPlainString());
            case Types.DATE -> json.writeString(row.getObject(i, LocalDate.class).toString());
            case Types.TIMESTAMP ->
                    json.writeString(row.getObject(i, LocalDateTime.class).toString());
            case Types.TIMESTAMP_WITH_TIMEZONE ->
                    json.writeString(
                            row.getObject(i, OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toString());
            case Types.BINARY, Types.VARBINARY -> {
                if (there instanceof UUID id) {
                    json.writeString(id.toString());
                } else {
                    json.writeBinary(row.getBytes(i));
                }
            }
            default -> json.writeString(row.getString(i));
        }
    }

    /** Puts lines into a table; columns that it got since they were made stay as they begin. */
    void insert(String table, List<byte[]> lines) throws SQLException, IOException {
        if (lines.isEmpty()) {
            return;
        }
        List<Column> columns = columns(table).subList(0, values(lines.getFirst()).size());
        String names = columns.stream().map(c -> '"' + c.name + '"').collect(joining(", "));
        String sql = insertInto(table, columns).replace("\" values", "\" (" + names + ") values");
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (byte[] line : lines) {
                fill(insert, columns, line);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String insertInto(String table, List<Column> columns) {
        StringBuilder places = new StringBuilder("?");
        places.repeat(", ?", columns.size() - 1);
        return "insert into \"" + table + "\" values (" + places + ")";
    }

    /** Puts rows into an empty table and says how many there were and what their bytes are. */
    TableSum read(String table, InputStream in) throws SQLException, IOException {
        List<Column> columns = columns(table);
        if (columns.isEmpty()) {
            throw new Refusal("storage.backup.foreign", table);
        }
        MessageDigest digest = sha256();
        long rows = 0;
        try (PreparedStatement insert = connection.prepareStatement(insertInto(table, columns))) {
            InputStream buffered = new BufferedInputStream(in, 1 << 16);
            for (byte[] line; (line = nextLine(buffered)).length > 0; ) {
                stopIfWanted(rows++);
                digest.update(line);
                fill(insert, columns, line);
                insert.addBatch();
                if (rows % AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return new TableSum(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** What the rows of a table are, without putting them anywhere. */
    static TableSum sum(String table, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        long rows = 0;
        byte[] some = new byte[1 << 16];
        for (int n; (n = in.read(some)) >= 0; ) {
            digest.update(some, 0, n);
            for (int i = 0; i < n; i++) {
                if (some[i] == '\n') {
                    rows++;
                }
            }
        }
        return new TableSum(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b; (b = in.read()) >= 0; ) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static void fill(PreparedStatement insert, List<Column> columns, byte[] line)
            throws SQLException, IOException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            for (int i = 0; i < columns.size(); i++) {
                if (json.nextToken() == JsonToken.VALUE_NULL) {
                    insert.setObject(i + 1, null);
                } else {
                    insert.setObject(i + 1, value(json, columns.get(i).type));
                }
            }
        }
    }

    private static @Nullable Object value(JsonParser json, int type) throws IOException {
        return switch (type) {
            case Types.BOOLEAN -> json.getBooleanValue();
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> json.getLongValue();
            case Types.NUMERIC, Types.DECIMAL -> new BigDecimal(json.getText());
            case Types.DATE -> LocalDate.parse(json.getText());
            case Types.TIMESTAMP -> LocalDateTime.parse(json.getText());
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(json.getText());
            case Types.VARBINARY -> json.getBinaryValue();
            case Types.BINARY -> UUID.fromString(json.getText());
            default -> json.getText();
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hashes what passes through and never closes what is behind it. */
    private static final class Hashed extends FilterOutputStream {
        private final MessageDigest digest;

        Hashed(OutputStream out, MessageDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        @Override
        public void write(int b) throws IOException {
            digest.update((byte) b);
            out.write(b);
        }
    }
}
