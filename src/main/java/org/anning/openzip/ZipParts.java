package org.anning.openzip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An open zip that is being written: lists the size and hash of whatever is put in. */
final class ZipParts implements AutoCloseable {

    /** Every part has the same time: when it was made stands in the manifest. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    ZipParts(Path file) throws IOException {
        zip =
                new ZipOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW),
                        StandardCharsets.UTF_8);
    }

    /** What writes the content of a part. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Adds a text. */
    void add(String name, String text) throws IOException {
        add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    /** Adds what is hardly ever made smaller by packing. */
    void add(String name, Content content) throws IOException {
        add(name, content, true);
    }

    /** Adds a stream to its end. */
    void add(String name, InputStream content, boolean packed) throws IOException {
        add(name, content::transferTo, packed);
    }

    private void add(String name, Content content, boolean packed) throws IOException {
        MessageDigest digest = sha256();
        long[] size = new long[1];
        begin(name, packed);
        OutputStream counting =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        zip.write(one);
                        size[0]++;
                    }

                    @Override
                    public void write(byte[] some, int from, int count) throws IOException {
                        zip.write(some, from, count);
                        size[0] += count;
                    }
                };
        content.to(new DigestOutputStream(counting, digest));
        zip.closeEntry();
        parts.add(new Manifest.Part(name, size[0], HexFormat.of().formatHex(digest.digest())));
    }

    private void begin(String name, boolean packed) throws IOException {
        zip.setLevel(packed ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    /** Adds the list itself. */
    void manifest(String name, String text) throws IOException {
        begin(name, false);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What was added so far. */
    List<Manifest.Part> parts() {
        return List.copyOf(parts);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
