package org.anning.evidence;

import org.anning.common.PersonalData;
import org.anning.common.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or something pasted, before it is taken in.
 *
 * @param name as a volunteer knows it, with its ending
 * @param sizeBytes as far as it is known beforehand, for the progress
 */
@PersonalData
public record Incoming(String name, long sizeBytes, Content content) {

    private static final int LONGEST_NAME = 200;

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Names are data from elsewhere: no control or direction characters, and not endless. */
    public Incoming {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        name =
                plain.length() <= LONGEST_NAME
                        ? plain
                        : plain.substring(plain.length() - LONGEST_NAME);
    }

    /** A file of the disk. */
    public static Incoming of(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("evidence.problem.noFile", file.getFileName());
            }
            return new Incoming(
                    file.getFileName().toString(),
                    Files.size(file),
                    () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new Refusal("evidence.problem.unreadable", file.getFileName());
        }
    }

    /** Something that is in memory already. */
    public static Incoming of(String name, byte[] bytes) {
        return new Incoming(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public String toString() {
        return "Incoming";
    }
}
