package org.anning.evidence;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.storage.CasebookFolder;
import org.anning.storage.FileSeal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/**
 * The encrypted files of all pieces of evidence: Tink's streaming AES-256-GCM in parts of 1 MB,
 * bound to case and piece, so that no bit can be flipped and no file put in another's place unseen
 * (decision 0031). A file is sealed under an unsettled name, which its row in the database settles;
 * only unsettled files are ever cleared away.
 */
final class EvidenceStore {

    private static final int PART = FileSeal.PART;
    private static final long LEAST_FREE = 64L << 20;

    /** From this size on warming up costs less than it saves. */
    private static final long LARGE = 64L << 20;

    private static final int WARM_PART = 4096;
    private static final int WARM_PARTS = 18_000;

    private final Path folder;
    private final Executor beside;
    private final AtomicBoolean warm = new AtomicBoolean();
    private final Set<UUID> beingSealed = ConcurrentHashMap.newKeySet();

    /**
     * @param beside hashes a part while it is being sealed
     */
    EvidenceStore(Path folder, Executor beside) {
        this.folder = folder;
        this.beside = beside;
    }

    /**
     * What was sealed.
     *
     * @param head the first bytes, to tell what the file is
     */
    record Sealed(String sha256, long sizeBytes, byte[] head) {}

    private Path settled(UUID id) {
        return FileSeal.place(folder, id);
    }

    private Path unsettled(UUID id) {
        Path name = settled(id);
        return name.resolveSibling(name.getFileName() + FileSeal.UNSETTLED);
    }

    /** Where a file lies; between commit and settling it still has its first name. */
    private Path at(UUID id) {
        Path name = settled(id);
        return Files.exists(name) || !Files.exists(unsettled(id)) ? name : unsettled(id);
    }

    boolean there(UUID id) {
        return Files.exists(at(id));
    }

    /** Whether it is there and belongs to another user of the computer: that is no damage. */
    boolean closed(UUID id) {
        return there(id) && !Files.isReadable(at(id));
    }

    /**
     * Seals a file and hashes it on the way; it is on the disk when this returns. Call {@link
     * #settle} when its row is written and {@link #discard} when it will not be.
     *
     * @param watch gets the bytes done so far; what it throws stops the work, and nothing stays
     */
    Sealed seal(SecretKey key, CaseId caseId, UUID id, Incoming file, LongConsumer watch) {
        beingSealed.add(id);
        Path fresh = unsettled(id);
        boolean whole = false;
        try {
            makeFolder(fresh);
            if (file.sizeBytes() >= LARGE && !warm.getAndSet(true)) {
                warmUp();
            }
            if (Files.getFileStore(folder).getUsableSpace() < file.sizeBytes() + LEAST_FREE) {
                throw new Refusal("evidence.problem.full", file.name());
            }
            Sealed sealed;
            try (FileChannel out =
                            FileChannel.open(
                                    fresh,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE);
                    InputStream in = file.content().open()) {
                CasebookFolder.close(fresh, "rw-------");
                sealed = seal(FileSeal.cipher(key), FileSeal.bound(caseId, id), in, out, watch);
                out.force(true);
            }
            CasebookFolder.forceNameOf(fresh);
            whole = true;
            return sealed;
        } catch (IOException e) {
            throw new Refusal("evidence.problem.unreadable", file.name());
        } finally {
            if (!whole) {
                discard(id);
            }
        }
    }

    /**
     * Encrypts many small parts to nowhere. The compiler counts calls, not bytes: without this the
     * first half gigabyte of large parts is encrypted ten times slower than the rest.
     */
    private static void warmUp() throws IOException {
        try (WritableByteChannel nowhere =
                new AesGcmHkdfStreaming(new byte[32], "HmacSha256", 32, WARM_PART, 0)
                        .newEncryptingChannel(
                                Channels.newChannel(OutputStream.nullOutputStream()),
                                new byte[0])) {
            byte[] part = new byte[WARM_PART];
            for (int i = 0; i < WARM_PARTS; i++) {
                ByteBuffer bytes = ByteBuffer.wrap(part);
                while (bytes.hasRemaining()) {
                    nowhere.write(bytes);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sealed seal(
            AesGcmHkdfStreaming cipher,
            byte[] bound,
            InputStream in,
            FileChannel out,
            LongConsumer watch)
            throws IOException {
        try (WritableByteChannel sealing = cipher.newEncryptingChannel(new Staying(out), bound)) {
            return pump(in, sealing, watch, beside);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sealed pump(
            InputStream in, WritableByteChannel out, LongConsumer watch, Executor beside)
            throws IOException {
        MessageDigest digest = CustodyLine.sha256();
        Semaphore hashed = new Semaphore(0);
        byte[] part = new byte[PART];
        byte[] head = new byte[0];
        long size = 0;
        int read;
        while ((read = in.readNBytes(part, 0, PART)) > 0) {
            if (size == 0) {
                head = Arrays.copyOf(part, Math.min(read, Media.HEAD));
            }
            int length = read;
            beside.execute(() -> {
                try {
                    digest.update(part, 0, length);
                } finally {
                    hashed.release();
                }
            });
            try {
                ByteBuffer bytes = ByteBuffer.wrap(part, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } finally {
                hashed.acquireUninterruptibly();
            }
            size += read;
            watch.accept(size);
        }
        return new Sealed(HexFormat.of().formatHex(digest.digest()), size, head);
    }

    /** Hashes a file that is not kept. */
    static Sealed hash(Incoming file, LongConsumer watch) {
        try (InputStream in = file.content().open();
                WritableByteChannel nowhere =
                        Channels.newChannel(OutputStream.nullOutputStream())) {
            return pump(in, nowhere, watch, Runnable::run);
        } catch (IOException e) {
            throw new Refusal("evidence.problem.unreadable", file.name());
        }
    }

    /** Gives a sealed file its name, now that its row is written. */
    void settle(UUID id) {
        try {
            Files.move(unsettled(id), settled(id), StandardCopyOption.ATOMIC_MOVE);
            CasebookFolder.forceNameOf(settled(id));
        } catch (IOException later) {
            // It is read under its first name, and settled when the casebook is opened next.
        } finally {
            beingSealed.remove(id);
        }
    }

    /** Takes a sealed file away whose row was not written. */
    void discard(UUID id) {
        try {
            Files.deleteIfExists(unsettled(id));
        } catch (IOException later) {
            // It is cleared away when the casebook is opened next.
        } finally {
            beingSealed.remove(id);
        }
    }

    /** Takes a file away for good, whatever its name. */
    void delete(UUID id) throws IOException {
        Files.deleteIfExists(unsettled(id));
        Files.deleteIfExists(settled(id));
    }

    /** The pieces whose files a crash left unsettled; those being sealed now are not among them. */
    List<UUID> leftUnsettled() {
        List<UUID> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.map(f -> f.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}\\" + FileSeal.UNSETTLED))
                    .map(name -> UUID.fromString(name.substring(0, 36)))
                    .filter(id -> !beingSealed.contains(id))
                    .forEach(left::add);
        } catch (IOException e) {
            throw new Refusal("evidence.problem.store");
        }
        return left;
    }

    /**
     * The content of a file. Reading it fails with an {@link IOException} as soon as a part was
     * changed.
     */
    InputStream open(SecretKey key, KeptFile file) throws IOException {
        InputStream sealed = Files.newInputStream(at(file.evidenceId()));
        try {
            return FileSeal.cipher(key)
                    .newDecryptingStream(
                            sealed, FileSeal.bound(new CaseId(file.caseId()), file.evidenceId()));
        } catch (GeneralSecurityException | IOException e) {
            sealed.close();
            throw new IOException(e);
        }
    }

    private void makeFolder(Path file) throws IOException {
        Path shelf = file.getParent();
        if (shelf != null && !Files.isDirectory(shelf)) {
            Files.createDirectories(shelf);
            CasebookFolder.close(shelf, "rwx------");
            CasebookFolder.forceNameOf(shelf);
        }
    }

    /** Keeps the file open when the cipher is closed, so that it can be forced to the disk. */
    private record Staying(FileChannel out) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = 0;
            while (bytes.hasRemaining()) {
                written += out.write(bytes);
            }
            return written;
        }

        @Override
        public boolean isOpen() {
            return out.isOpen();
        }

        @Override
        public void close() {}
    }
}
