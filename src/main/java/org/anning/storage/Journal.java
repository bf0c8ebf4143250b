package org.anning.storage;

import org.anning.common.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import javax.crypto.SecretKey;

/**
 * One append-only file of encrypted frames. A frame is on the disk when {@link #append} returns.
 *
 * <p>Frame: length, CRC-32, nonce, AES-256-GCM of the payload. Each frame authenticates the tag of
 * the one before it and its own number, so none can be dropped, moved or put in from elsewhere.
 * Reading stops at the first frame that is not whole: that one was never acknowledged.
 */
final class Journal implements AutoCloseable {

    private static final int TAG = 16;
    private static final int LARGEST = 16 * 1024 * 1024;

    private final FileChannel channel;
    private final OpenedFile file;
    private final SecretKey key;
    private final SecureRandom random;
    private final Runnable makeRoom;
    private byte[] previousTag = new byte[TAG];
    private long number;
    private boolean failed;

    private Journal(
            OpenedFile file,
            FileChannel channel,
            SecretKey key,
            SecureRandom random,
            Runnable makeRoom) {
        this.file = file;
        this.makeRoom = makeRoom;
        this.channel = channel;
        this.key = key;
        this.random = random;
    }

    /**
     * Starts a new journal; the file must not exist yet.
     *
     * @param makeRoom gives room on a full disk back, so that a frame is tried once more
     */
    static Journal start(Path file, SecretKey key, SecureRandom random, Runnable makeRoom)
            throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        CasebookFolder.close(file, "rw-------");
        CasebookFolder.forceNameOf(file);
        return new Journal(new OpenedFile(file), channel, key, random, makeRoom);
    }

    /** Whether what is appended is still there when the journal is read. */
    synchronized boolean usable() {
        return !failed && !file.gone();
    }

    /** Where a journal ends, to go back to. */
    record Mark(long length, byte[] previousTag, long number) {}

    /** Where it ends now. */
    synchronized Mark mark() {
        try {
            return new Mark(channel.position(), previousTag, number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops everything after a mark. */
    synchronized void backTo(Mark mark) {
        try {
            channel.truncate(mark.length);
            channel.position(mark.length);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        previousTag = mark.previousTag;
        number = mark.number;
    }

    /**
     * Appends a payload and returns when it is on the disk.
     *
     * @throws Refusal when the disk does not take it; then nothing of it is left
     */
    synchronized void append(byte[] payload) {
        byte[] nonce = Keys.randomBytes(random, Keys.NONCE);
        byte[] sealed = Keys.seal(key, nonce, bound(previousTag, number + 1), payload);
        CRC32 crc = new CRC32();
        crc.update(sealed);
        ByteBuffer frame = ByteBuffer.allocate(8 + Keys.NONCE + sealed.length);
        frame.putInt(sealed.length).putInt((int) crc.getValue()).put(nonce).put(sealed).flip();
        Mark before = mark();
        try {
            write(frame);
        } catch (IOException full) {
            goBackTo(before);
            makeRoom.run();
            try {
                frame.rewind();
                write(frame);
            } catch (IOException e) {
                goBackTo(before);
                throw new Refusal("storage.failed");
            }
        }
        number++;
        previousTag = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
    }

    /** A disk that is no longer there cannot even be put back as it was. */
    private void goBackTo(Mark mark) {
        try {
            backTo(mark);
        } catch (UncheckedIOException gone) {
            failed = true;
            throw new Refusal("storage.failed");
        }
    }

    private void write(ByteBuffer frame) throws IOException {
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
        channel.force(true);
    }

    /** The payloads of a journal up to its end or its first damaged frame. */
    static List<byte[]> read(Path file, SecretKey key) throws IOException {
        List<byte[]> payloads = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        byte[] previousTag = new byte[TAG];
        while (bytes.remaining() >= 8 + Keys.NONCE + TAG) {
            int length = bytes.getInt();
            int sum = bytes.getInt();
            if (length < TAG || length > LARGEST || length > bytes.remaining() - Keys.NONCE) {
                break;
            }
            byte[] nonce = new byte[Keys.NONCE];
            bytes.get(nonce);
            byte[] sealed = new byte[length];
            bytes.get(sealed);
            CRC32 crc = new CRC32();
            crc.update(sealed);
            Optional<byte[]> payload =
                    (int) crc.getValue() == sum
                            ? Keys.open(key, nonce, bound(previousTag, payloads.size() + 1), sealed)
                            : Optional.empty();
            if (payload.isEmpty()) {
                break;
            }
            payloads.add(payload.get());
            previousTag = Arrays.copyOfRange(sealed, length - TAG, length);
        }
        return payloads;
    }

    private static byte[] bound(byte[] previousTag, long number) {
        return ByteBuffer.allocate(TAG + Long.BYTES).put(previousTag).putLong(number).array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
