package org.anning.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that lies encrypted beside the casebook, as it was when it was taken in.
 *
 * @param sha256 of its content, 64 hexadecimal digits in lower case
 * @param sizeBytes of its content
 */
public record KeptFile(
        UUID evidenceId,
        UUID caseId,
        Media media,
        String sha256,
        long sizeBytes,
        Instant takenAt,
        String takenBy) {}
