package org.anning.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the parts of one casebook lie. Everything about clients is inside this folder, readable by
 * its owner only.
 *
 * @param root the casebook's folder, absolute
 */
public record CasebookFolder(Path root) {

    public CasebookFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** How the name of the file ends that opens a casebook by a double click. */
    public static final String ENDING = ".anning";

    /** The name that every casebook's database has. */
    static final String DATABASE = "data";

    /** Opens the casebook by a double click, and holds nothing. */
    private Path doorbell() {
        return root.resolve("casebook" + ENDING);
    }

    /** The casebook that this file opens, or nothing where it is another kind of file. */
    public static Optional<Path> behind(Path file) {
        return file.toString().endsWith(ENDING) && Files.isRegularFile(file)
                ? Optional.ofNullable(file.toAbsolutePath().getParent())
                : Optional.empty();
    }

    /** The wrapped keys, first copy. */
    Path header() {
        return root.resolve("casebook.json");
    }

    /** The wrapped keys, second copy. */
    Path secondHeader() {
        return root.resolve("casebook.json.2");
    }

    /** Held locked for as long as a program has the casebook open. */
    Path lock() {
        return root.resolve("app.lock");
    }

    /** Who holds the lock, for the sentence that a second start says. */
    Path holder() {
        return root.resolve("app.holder");
    }

    /** The database's name as H2 wants it, without its ending. */
    Path database() {
        return root.resolve(DATABASE);
    }

    /** The database file. Nothing but H2 may open it while the casebook is open (decision 0003). */
    Path databaseFile() {
        return root.resolve("data.mv.db");
    }

    /** Drafts, and later saves, as encrypted frames. */
    Path journal() {
        return root.resolve("journal");
    }

    /** Evidence files, encrypted one by one. */
    public Path evidence() {
        return root.resolve("evidence");
    }

    /** Verified backups. */
    public Path backup() {
        return root.resolve("backup");
    }

    /** Scratch files; emptied when the casebook is opened and closed. */
    public Path tmp() {
        return root.resolve("tmp");
    }

    /** The settings file beside the database: window size, language, paper; nothing of a client. */
    public Path settings() {
        return root.resolve("settings.properties");
    }

    /** Whether there is a casebook here. */
    public boolean holdsCasebook() {
        return Files.exists(header()) || Files.exists(secondHeader());
    }

    /** Makes the folders, closed to everybody but the owner. */
    void make() throws IOException {
        for (Path folder : new Path[] {root, journal(), evidence(), backup(), tmp()}) {
            Files.createDirectories(folder);
            close(folder, "rwx------");
        }
        if (!Files.exists(doorbell())) {
            Files.createFile(doorbell());
            close(doorbell(), "rw-------");
        }
    }

    /** Takes every right on this file or folder from everybody but its owner. */
    public static void close(Path file, String rights) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            } catch (FileSystemException e) {
                throw denied(e);
            }
        }
    }

    /**
     * What a refused change of rights is. The rights of a file are its owner's to change: for
     * whoever else tries, Java has no exception of its own.
     */
    static FileSystemException denied(FileSystemException refused) {
        return refused.getClass() == FileSystemException.class
                ? new AccessDeniedException(refused.getFile(), null, refused.getReason())
                : refused;
    }

    /** Whether a file belongs to another user of the computer, so that nothing is damaged. */
    static boolean notOurs(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    /** Writes a small file so that after a crash either the old or the new content is there. */
    static void writeDurably(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, content);
        close(fresh, "rw-------");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        move(fresh, file);
        forceNameOf(file);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the name of a file or folder durable, where the system can do that. */
    public static void forceNameOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
