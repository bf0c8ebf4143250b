package org.anning.storage;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Stands in for H2's way to the disk: notes every write and every force of the database file, so
 * that a power cut can be played at any moment afterwards, and fails when it is told to.
 */
final class RecordedDisk implements AutoCloseable {

    private static final int SECTOR = 4096;

    /** One thing done to the file: a write, a cut to a length (no bytes), or a force. */
    record Op(char kind, long at, byte[] bytes) {}

    /** H2 makes its paths by itself, so that they cannot be told whose they are. */
    private static RecordedDisk current = new RecordedDisk();

    private final List<Op> ops = new ArrayList<>();
    private int failFrom = Integer.MAX_VALUE;
    private int failTo = Integer.MAX_VALUE;
    private int writes;

    /** Takes the place of H2's own way until it is closed. */
    static RecordedDisk inPlace() {
        current = new RecordedDisk();
        FilePath.register(new Paths());
        return current;
    }

    @Override
    public void close() {
        FilePath.register(new FilePathAsync());
    }

    /** Lets so many further writes pass, then fails so many, as a full disk does. */
    synchronized void failAfter(int passed, int failed) {
        writes = 0;
        failFrom = passed;
        failTo = passed + failed;
    }

    private synchronized void note(char kind, long at, byte[] bytes) throws IOException {
        if (kind == 'W') {
            int nth = writes++;
            if (nth >= failFrom && nth < failTo) {
                throw new IOException("No space left on device");
            }
        }
        ops.add(new Op(kind, at, bytes));
    }

    /** How much was done so far. */
    synchronized int size() {
        return ops.size();
    }

    /**
     * The file as a power cut after so many operations may leave it: everything up to the last
     * force, and of what came later nothing, or all but a torn end, or a torn part in any order.
     */
    synchronized byte[] afterPowerCut(byte[] before, int at, Random random) {
        int forced = 0;
        for (int i = 0; i < at; i++) {
            forced = ops.get(i).kind == 'F' ? i + 1 : forced;
        }
        byte[] file = before;
        for (Op op : ops.subList(0, forced)) {
            file = apply(file, op);
        }
        List<Op> loose = new ArrayList<>(ops.subList(forced, at));
        switch (random.nextInt(3)) {
            case 0 -> loose.clear();
            case 1 -> {
                if (!loose.isEmpty()) {
                    loose.set(loose.size() - 1, torn(loose.getLast(), random));
                }
            }
            default -> {
                loose.removeIf(_ -> random.nextBoolean());
                loose.replaceAll(op -> torn(op, random));
                java.util.Collections.shuffle(loose, random);
            }
        }
        for (Op op : loose) {
            file = apply(file, op);
        }
        return file;
    }

    /** Only some of its sectors reached the disk. */
    private static Op torn(Op op, Random random) {
        if (op.kind != 'W' || op.bytes.length <= SECTOR) {
            return op;
        }
        int kept = random.nextInt(op.bytes.length / SECTOR + 1) * SECTOR;
        return random.nextBoolean()
                ? new Op('W', op.at, Arrays.copyOf(op.bytes, kept))
                : new Op('W', op.at + kept, Arrays.copyOfRange(op.bytes, kept, op.bytes.length));
    }

    private static byte[] apply(byte[] file, Op op) {
        if (op.kind == 'T') {
            return Arrays.copyOf(file, (int) op.at);
        }
        if (op.kind == 'F') {
            return file;
        }
        byte[] result =
                op.at + op.bytes.length > file.length
                        ? Arrays.copyOf(file, (int) op.at + op.bytes.length)
                        : file.clone();
        System.arraycopy(op.bytes, 0, result, (int) op.at, op.bytes.length);
        return result;
    }

    /** Made by H2. */
    public static final class Paths extends FilePathAsync {
        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel there = super.open(mode);
            return name.endsWith("data.mv.db") && !name.contains("proof-")
                    ? new Noted(there, current)
                    : there;
        }
    }

    private static final class Noted extends FileBaseDefault {
        private final FileChannel there;
        private final RecordedDisk owner;

        Noted(FileChannel there, RecordedDisk owner) {
            this.there = there;
            this.owner = owner;
        }

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            owner.note('W', at, copy);
            return there.write(bytes, at);
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            owner.note('T', length, new byte[0]);
            there.truncate(length);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            owner.note('F', 0, new byte[0]);
            there.force(metaData);
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return there.read(into, at);
        }

        @Override
        public long size() throws IOException {
            return there.size();
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return there.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            there.close();
        }
    }
}
