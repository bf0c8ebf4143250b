package org.anning.storage;

import org.anning.common.Excused;
import org.anning.common.Refusal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program at a time per casebook. The lock file is opened once and held until the casebook is
 * closed; nothing else may open it, because closing any channel on it would drop the lock.
 */
@Excused(
        rule = "R12",
        because =
                "a POSIX lock belongs to the process: a second channel on the file, opened and"
                        + " closed anywhere in it, would drop the lock, so the process must remember")
final class FolderLock implements AutoCloseable {

    private static final ConcurrentHashMap<Path, Boolean> HELD = new ConcurrentHashMap<>();

    private final FileChannel channel;
    private final CasebookFolder folder;

    private FolderLock(FileChannel channel, CasebookFolder folder) {
        this.channel = channel;
        this.folder = folder;
    }

    /**
     * Takes the lock.
     *
     * @throws Refusal when another program holds it, saying who and since when
     */
    static FolderLock take(CasebookFolder folder, Clock clock) throws IOException {
        if (HELD.putIfAbsent(folder.root(), true) != null) {
            throw held(folder);
        }
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw held(folder);
            }
            CasebookFolder.close(folder.lock(), "rw-------");
            String who =
                    System.getProperty("user.name", "?")
                            + "\n"
                            + LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
            CasebookFolder.writeDurably(folder.holder(), who.getBytes(StandardCharsets.UTF_8));
            return new FolderLock(channel, folder);
        } catch (IOException | RuntimeException failure) {
            if (channel != null) {
                channel.close();
            }
            HELD.remove(folder.root());
            throw failure;
        }
    }

    private static Refusal held(CasebookFolder folder) throws IOException {
        try {
            String[] who = Files.readString(folder.holder()).split("\n", 2);
            if (who.length == 2) {
                return new Refusal("storage.heldBy", who[0], who[1].replace('T', ' '));
            }
        } catch (NoSuchFileException _) {
            // The other one is just closing: it takes its name away before the lock.
        }
        return new Refusal("storage.held");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.holder());
        channel.close();
        HELD.remove(folder.root());
    }
}
