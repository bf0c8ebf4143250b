package org.anning.storage;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import org.anning.common.Json;
import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One backup: the plain key header of its casebook, so that the passphrase or the recovery key
 * opens it on any computer, then Tink's streaming AES-256-GCM, bound to that header, around a zip
 * of one {@link Dump} for each table. The last entry says what the tables held.
 */
final class BackupFile {

    static final int FORMAT = 1;

    private static final byte[] MAGIC = "ANNINGB1".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_HEADER = 256 * 1024;
    private static final int PART = 1 << 20;
    private static final String SCHEMA = "schema";
    private static final String CONTENT = "content.json";
    private static final String TABLE = ".jsonl";

    private BackupFile() {}

    /** Writes everything that the dump sees; the file is on the disk when this returns. */
    static BackupContent write(
            Path file,
            byte[] header,
            UUID casebook,
            Keys keys,
            Dump dump,
            Instant now,
            Safe.@Nullable Count count)
            throws IOException, SQLException {
        byte[] prefix = prefix(header);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            CasebookFolder.close(file, "rw-------");
            OutputStream plain = Channels.newOutputStream(channel);
            plain.write(prefix);
            BackupContent content;
            try (ZipOutputStream zip =
                    new ZipOutputStream(
                            cipher(keys).newEncryptingStream(new KeptOpen(plain), prefix))) {
                content = tables(zip, casebook, dump, now, count);
            }
            channel.force(true);
            return content;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BackupContent tables(
            ZipOutputStream zip, UUID casebook, Dump dump, Instant now, Safe.@Nullable Count count)
            throws IOException, SQLException {
        String schema = dump.schema();
        zip.putNextEntry(entry(SCHEMA));
        zip.write(schema.getBytes(StandardCharsets.UTF_8));
        List<TableSum> sums = new ArrayList<>();
        for (String table : dump.tables()) {
            zip.putNextEntry(entry(table + TABLE));
            sums.add(dump.write(table, zip));
        }
        BackupContent content =
                new BackupContent(
                        FORMAT,
                        casebook,
                        now,
                        schema,
                        sums,
                        count == null ? null : count.line(),
                        count == null ? null : count.saves());
        zip.putNextEntry(entry(CONTENT));
        zip.write(new Json().write(content).getBytes(StandardCharsets.UTF_8));
        return content;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /** The plain key header at the beginning. */
    static byte[] header(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return header(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The refusal that a failure to read a backup amounts to. */
    static Refusal unreadable(Path file, IOException e) {
        return CasebookFolder.notOurs(e)
                ? new Refusal("storage.backup.notOurs", file)
                : new Refusal("storage.backup.unreadable");
    }

    private static byte[] header(DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!java.util.Arrays.equals(magic, MAGIC)) {
            throw new Refusal("storage.backup.foreign", "");
        }
        int length = in.readInt();
        if (length <= 0 || length > LARGEST_HEADER) {
            throw new Refusal("storage.backup.damaged");
        }
        byte[] header = in.readNBytes(length);
        if (header.length != length) {
            throw new Refusal("storage.backup.damaged");
        }
        return header;
    }

    private static byte[] prefix(byte[] header) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeInt(header.length);
        out.write(header);
        return bytes.toByteArray();
    }

    /** What to do with the tables of a backup. */
    interface Tables {
        /** Called before the first table, with the migration that made them. */
        void schema(String version) throws SQLException;

        /** The rows of one table; what they were is said afterwards. */
        TableSum table(String name, InputStream rows) throws SQLException, IOException;
    }

    /**
     * Reads a backup from its beginning to its end.
     *
     * @throws Refusal when one bit of it is not as it was written, or it was cut short
     */
    static BackupContent read(Path file, Keys keys, Tables tables, BooleanSupplier cancelled) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] prefix = prefix(header(in));
            try (ZipInputStream zip =
                    new ZipInputStream(cipher(keys).newDecryptingStream(in, prefix))) {
                return read(zip, tables, cancelled);
            }
        } catch (IOException e) {
            throw new Refusal("storage.backup.damaged");
        } catch (GeneralSecurityException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BackupContent read(ZipInputStream zip, Tables tables, BooleanSupplier cancelled)
            throws IOException, SQLException {
        List<TableSum> sums = new ArrayList<>();
        BackupContent content = null;
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
            if (cancelled.getAsBoolean()) {
                throw new Dump.Stopped();
            }
            String name = entry.getName();
            if (name.equals(SCHEMA)) {
                tables.schema(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            } else if (name.endsWith(TABLE)) {
                String table = name.substring(0, name.length() - TABLE.length());
                sums.add(tables.table(table, new KeptOpenIn(zip)));
            } else {
                content =
                        new Json()
                                .read(
                                        new String(zip.readAllBytes(), StandardCharsets.UTF_8),
                                        BackupContent.class);
            }
        }
        if (content == null || !content.tables().equals(sums)) {
            throw new Refusal("storage.backup.damaged");
        }
        return content;
    }

    /** What a backup says of itself, after all of it was read and found whole. */
    static BackupContent content(Path file, Keys keys, BooleanSupplier cancelled) {
        return read(
                file,
                keys,
                new Tables() {
                    @Override
                    public void schema(String version) {}

                    @Override
                    public TableSum table(String name, InputStream rows) throws IOException {
                        return Dump.sum(name, rows);
                    }
                },
                cancelled);
    }

    /** Whether this is a backup of that casebook from before it got these keys. */
    static boolean underOtherKeys(Path file, UUID casebook, Keys keys) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] header = header(in);
            return KeyHeader.parse(header).filter(h -> h.casebook().equals(casebook)).isPresent()
                    && !opens(in, prefix(header), keys);
        } catch (IOException | Refusal foreign) {
            return false;
        }
    }

    private static boolean opens(InputStream in, byte[] prefix, Keys keys) {
        try {
            return cipher(keys).newDecryptingStream(in, prefix).read() >= 0;
        } catch (IOException others) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AesGcmHkdfStreaming cipher(Keys keys) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(
                keys.forPurpose("backup").getEncoded(), "HmacSha256", 32, PART, 0);
    }

    /** Closing the zip ends the encryption and leaves the file open, to be forced to the disk. */
    private static final class KeptOpen extends java.io.FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class KeptOpenIn extends FilterInputStream {
        KeptOpenIn(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The zip goes on with its next entry.
        }
    }
}
