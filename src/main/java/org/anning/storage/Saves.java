package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/**
 * The journal of saves: what each save left behind, on the disk before the save is acknowledged.
 * With the newest backup it makes the casebook again up to the last acknowledged save, even when
 * the database file is lost. Numbers have no gaps; a file is kept until two later backups hold what
 * is in it.
 */
final class Saves implements AutoCloseable {

    private static final String NAME = "saves-%06d.log";
    private static final int PART = 4 << 20;

    /**
     * How a file of the journal begins.
     *
     * @param line which history of the casebook this is: a restored one begins another
     * @param schema the migration of its rows
     * @param after the number of the last save before it
     * @param empty whether the casebook held nothing at all then
     */
    record Head(UUID line, String schema, long after, boolean empty) {}

    /** One save. */
    record Save(long number, String schema, List<RowImage> images) {}

    private record Part(Path file, Head head) {}

    private final CasebookFolder folder;
    private final SecretKey key;
    private final SecureRandom random;
    private final Runnable makeRoom;
    private final List<Part> files = new ArrayList<>();
    private final List<Long> backedUp = new ArrayList<>();
    private @Nullable Journal journal;
    private Journal.@Nullable Mark beforeLast;
    private volatile long number;

    private Saves(CasebookFolder folder, SecretKey key, SecureRandom random, Runnable makeRoom) {
        this.folder = folder;
        this.key = key;
        this.random = random;
        this.makeRoom = makeRoom;
    }

    /** Reads what is there of this history of the casebook. */
    static Saves read(
            CasebookFolder folder, SecretKey key, UUID line, SecureRandom random, Runnable makeRoom)
            throws IOException {
        Saves saves = new Saves(folder, key, random, makeRoom);
        for (Path file : files(folder)) {
            Head head = null;
            for (byte[] payload : Journal.read(file, key)) {
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
                switch (in.readChar()) {
                    case 'H' -> {
                        head = head(in);
                        if (head.line.equals(line)) {
                            saves.files.add(new Part(file, head));
                            saves.number = Math.max(saves.number, head.after);
                        }
                    }
                    case 'B' -> {
                        if (head != null && head.line.equals(line)) {
                            saves.backedUp.add(in.readLong());
                        }
                    }
                    default -> {}
                }
            }
        }
        if (!saves.files.isEmpty()) {
            saves.after(
                    saves.files.getFirst().head.after,
                    save -> saves.number = Math.max(saves.number, save.number));
        }
        return saves;
    }

    /** Which history the newest file tells of; null when there is none. */
    static @Nullable UUID line(CasebookFolder folder, SecretKey key) throws IOException {
        UUID line = null;
        for (Path file : files(folder)) {
            List<byte[]> payloads = Journal.read(file, key);
            if (!payloads.isEmpty()) {
                DataInputStream in =
                        new DataInputStream(new ByteArrayInputStream(payloads.getFirst()));
                if (in.readChar() == 'H') {
                    line = head(in).line;
                }
            }
        }
        return line;
    }

    private static Head head(DataInputStream in) throws IOException {
        return new Head(
                UUID.fromString(in.readUTF()), in.readUTF(), in.readLong(), in.readBoolean());
    }

    private static List<Path> files(CasebookFolder folder) throws IOException {
        if (!Files.isDirectory(folder.journal())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.filter(f -> f.getFileName().toString().matches("saves-\\d{6}\\.log"))
                    .sorted()
                    .toList();
        }
    }

    /** What to do with a save that is read. */
    @FunctionalInterface
    interface Reader {
        void save(Save save) throws IOException;
    }

    /** Reads the saves after this number, in order; stops where the next one is missing. */
    void after(long last, Reader reader) throws IOException {
        long next = last + 1;
        for (Part part : List.copyOf(files)) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (byte[] payload : Journal.read(part.file, key)) {
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
                if (in.readChar() != 'S') {
                    continue;
                }
                long of = in.readLong();
                boolean end = in.readBoolean();
                whole.write(in.readAllBytes());
                if (!end) {
                    continue;
                }
                if (of == next) {
                    reader.save(new Save(of, part.head.schema, images(whole.toByteArray())));
                    next = of + 1;
                }
                whole.reset();
            }
        }
    }

    private static List<RowImage> images(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int count = in.readInt();
        List<RowImage> images = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            images.add(RowImage.read(in));
        }
        return images;
    }

    /** Begins a new file; what is saved from now on goes there. */
    synchronized void start(Head head) throws IOException {
        List<Path> there = files(folder);
        int next =
                there.isEmpty()
                        ? 1
                        : Integer.parseInt(
                                        there.getLast().getFileName().toString().substring(6, 12))
                                + 1;
        Path file = folder.journal().resolve(String.format(Locale.ROOT, NAME, next));
        if (journal != null) {
            closeWhateverItSays(journal);
        }
        Journal fresh = Journal.start(file, key, random, makeRoom);
        journal = fresh;
        number = head.after;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeChar('H');
        out.writeUTF(head.line.toString());
        out.writeUTF(head.schema);
        out.writeLong(head.after);
        out.writeBoolean(head.empty);
        fresh.append(bytes.toByteArray());
        files.add(new Part(file, head));
    }

    /** A journal whose disk was pulled out has nothing to say that matters any more. */
    private static void closeWhateverItSays(Journal old) {
        try {
            old.close();
        } catch (IOException gone) {
            // What it holds was forced to the disk frame by frame.
        }
    }

    /** Whether what is appended is still there when the journal is read. */
    synchronized boolean usable() {
        return journal == null || journal.usable();
    }

    private Journal open() {
        return Objects.requireNonNull(journal, "the journal of saves was not started");
    }

    /** Keeps the next save; it is on the disk when this returns. */
    synchronized void append(List<RowImage> images) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream list = new DataOutputStream(all);
        list.writeInt(images.size());
        for (RowImage image : images) {
            image.write(list);
        }
        byte[] bytes = all.toByteArray();
        beforeLast = open().mark();
        for (int from = 0; from < bytes.length; from += PART) {
            int length = Math.min(PART, bytes.length - from);
            ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 16);
            DataOutputStream out = new DataOutputStream(frame);
            out.writeChar('S');
            out.writeLong(number + 1);
            out.writeBoolean(from + length == bytes.length);
            out.write(bytes, from, length);
            open().append(frame.toByteArray());
        }
        number++;
    }

    /** Forgets the last save, because it was refused to the one who made it. */
    synchronized void takeBack() {
        Journal.Mark mark = beforeLast;
        if (mark != null) {
            open().backTo(mark);
            beforeLast = null;
            number--;
        }
    }

    /** The number of the last save. */
    long number() {
        return number;
    }

    /** Whether the newest backup lacks a save. */
    synchronized boolean due() {
        return backedUp.isEmpty() || backedUp.getLast() != number;
    }

    /** A proved backup holds everything up to this save: what two of them hold may go. */
    synchronized void backedUp(long upTo) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeChar('B');
        out.writeLong(upTo);
        open().append(bytes.toByteArray());
        backedUp.add(upTo);
        if (backedUp.size() < 2) {
            return;
        }
        long twice = backedUp.get(backedUp.size() - 2);
        while (files.size() > 1 && files.get(1).head.after <= twice) {
            Files.deleteIfExists(files.removeFirst().file);
        }
    }

    /**
     * Removes every file before now, because they hold what was erased; a backup holds the rest.
     *
     * @return whether they are gone; not when something was saved since the backup
     */
    synchronized boolean forgetEarlier() throws IOException {
        if (due()) {
            return false;
        }
        Head last = files.getLast().head;
        List<Part> earlier = List.copyOf(files);
        start(new Head(last.line, last.schema, number, false));
        backedUp(number);
        for (Part part : earlier) {
            Files.deleteIfExists(part.file);
        }
        files.removeAll(earlier);
        return true;
    }

    /** The first file that is still there; null when there is none. */
    @Nullable Head first() {
        return files.isEmpty() ? null : files.getFirst().head;
    }

    @Override
    public synchronized void close() {
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
