package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file that is held open. When its folder is taken away, or a stick is pulled out and put back,
 * what is written to it goes nowhere, and often without an error.
 */
final class OpenedFile {

    private final Path path;
    private volatile @Nullable Object key;

    OpenedFile(Path path) {
        this.path = path;
        this.key = keyNow();
    }

    /** It was opened afresh. */
    void again() {
        key = keyNow();
    }

    /** Whether what lies in its place is no longer what was opened. */
    boolean gone() {
        return !Files.exists(path) || !Objects.equals(key, keyNow());
    }

    /** What tells one file from another in the same place; null where the system does not say. */
    private @Nullable Object keyNow() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }
}
