package org.anning.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes up room on the disk and is deleted when the disk is full: then what is being
 * written can still be finished, and the volunteer is told.
 */
final class Ballast {

    private static final int BYTES = 64 << 20;
    private static final long LEAST_FREE = 1L << 30;
    private static final int PIECE = 1 << 20;

    private final Path file;

    Ballast(Path folder) {
        this.file = folder.resolve("ballast");
    }

    /** Lays it aside where there is plenty of room; where there is none it does nothing. */
    void lay() {
        try {
            if (Files.exists(file) && Files.size(file) == BYTES
                    || Files.getFileStore(file.getParent()).getUsableSpace() < LEAST_FREE) {
                return;
            }
            try (FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                for (int written = 0; written < BYTES; written += PIECE) {
                    channel.write(ByteBuffer.allocate(PIECE));
                }
                channel.force(true);
            }
            CasebookFolder.close(file, "rw-------");
        } catch (IOException noRoom) {
            release();
        }
    }

    /** Gives the room back. */
    void release() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            // Then there is no more room than before, and what is written next says so.
        }
    }
}
