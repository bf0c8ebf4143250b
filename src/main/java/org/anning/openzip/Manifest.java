package org.anning.openzip;

import java.time.Instant;
import java.util.List;

/**
 * The list of what is in an open zip.
 *
 * @param format version of the format
 * @param madeBy who made it
 * @param program its name and version
 * @param parts every other file of the zip
 */
record Manifest(
        int format,
        Instant madeAt,
        String madeBy,
        String program,
        Counts counts,
        List<Part> parts) {

    /** The version that this program writes, and the only one it reads. */
    static final int FORMAT = 1;

    /** How many there are of what is read in again. */
    record Counts(int cases, int lenders, int files, int papers) {}

    /**
     * One file of the zip.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    record Part(String name, long size, String sha256) {}
}
