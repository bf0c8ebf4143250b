package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A file to read, or text that was pasted instead of one. */
@PersonalData
public final class SourceFile {

    private final @Nullable String name;
    private final @Nullable Path path;
    private final byte[] pasted;
    private final int sheet;

    private SourceFile(@Nullable String name, @Nullable Path path, byte[] pasted, int sheet) {
        this.name = name;
        this.path = path;
        this.pasted = pasted;
        this.sheet = sheet;
    }

    /** A file on the disk. */
    public static SourceFile of(Path path) {
        return new SourceFile(
                Objects.toString(path.getFileName(), path.toString()), path, new byte[0], 0);
    }

    /** Text that was pasted. */
    public static SourceFile pasted(String text) {
        return text(null, text);
    }

    /**
     * A text that is in memory already.
     *
     * @param name as if it were a file; null where it has none
     */
    public static SourceFile text(@Nullable String name, String text) {
        return new SourceFile(name, null, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /**
     * The same file, of which this sheet is to be read.
     *
     * @param number counted from 1; 0 for the first that holds anything
     */
    public SourceFile sheet(int number) {
        return new SourceFile(name, path, pasted, number);
    }

    /** Which sheet of it is to be read; 0 for the first that holds anything. */
    int sheet() {
        return sheet;
    }

    /** Its name without folders; null where it was pasted. */
    public @Nullable String name() {
        return name;
    }

    /** Where it lies; null where it was pasted. */
    @Nullable Path path() {
        return path;
    }

    /** Its size in bytes. */
    long size() {
        if (path == null) {
            return pasted.length;
        }
        try {
            if (Files.isDirectory(path)) {
                throw new Refusal("imports.problem.directory", place());
            }
            if (!Files.isRegularFile(path)) {
                throw new Refusal("imports.problem.missing", place());
            }
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Its bytes, to be closed by the caller. */
    InputStream open() {
        if (path == null) {
            return new ByteArrayInputStream(pasted);
        }
        try {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The refusal that a failure to read amounts to. */
    Refusal unreadable(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> new Refusal("imports.problem.denied", place());
            case NoSuchFileException _ -> new Refusal("imports.problem.missing", place());
            default -> new Refusal("imports.problem.unreadable", place());
        };
    }

    private String place() {
        return String.valueOf(name());
    }

    @Override
    public String toString() {
        return "SourceFile";
    }
}
