package org.anning.library;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Law rows and templates on their way from one casebook to another. {@code
 * docs/formats/content-pack.md} describes the file.
 *
 * @param manifest what the pack says of itself
 * @param items what would stand at each spot, in the order of the file
 */
public record ContentPack(Manifest manifest, Map<Spot, String> items) {

    /** The version of the format that this program writes, and the only one it reads. */
    public static final int VERSION = 1;

    /** What stands in {@link Manifest#format()}. */
    public static final String FORMAT = "anning-content-pack";

    /** The ending of the file's name. */
    public static final String ENDING = ".anningpack";

    static final String MANIFEST = "manifest.json";

    public ContentPack {
        items = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /**
     * What a pack says of itself.
     *
     * @param dataVersion of the law data it was made with
     * @param madeBy who made it
     * @param title what it brings, in words
     * @param parts its files besides this one
     */
    public record Manifest(
            String format,
            int version,
            String dataVersion,
            Instant madeAt,
            String madeBy,
            String title,
            List<FilePart> parts) {}

    /**
     * A file of the pack.
     *
     * @param bytes how long it is
     * @param sha256 in hexadecimal digits
     */
    public record FilePart(String name, int bytes, String sha256) {}
}
