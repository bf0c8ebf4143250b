package org.anning.storage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows of one table that belong to one key, as a save left them: one for a record, several for
 * a list that a record holds, none when they were removed.
 *
 * @param column the column of the key
 * @param key a UUID, a text or a whole number
 * @param rows as they stand in a {@link Dump}
 */
record RowImage(String table, String column, Object key, List<byte[]> rows) {

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(table);
        out.writeUTF(column);
        out.writeChar(
                switch (key) {
                    case UUID _ -> 'u';
                    case Number _ -> 'n';
                    default -> 't';
                });
        out.writeUTF(key.toString());
        out.writeInt(rows.size());
        for (byte[] row : rows) {
            out.writeInt(row.length);
            out.write(row);
        }
    }

    static RowImage read(DataInputStream in) throws IOException {
        String table = in.readUTF();
        String column = in.readUTF();
        char kind = in.readChar();
        String key = in.readUTF();
        int count = in.readInt();
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(in.readNBytes(in.readInt()));
        }
        return new RowImage(
                table,
                column,
                switch (kind) {
                    case 'u' -> UUID.fromString(key);
                    case 'n' -> Long.parseLong(key);
                    default -> key;
                },
                rows);
    }
}
