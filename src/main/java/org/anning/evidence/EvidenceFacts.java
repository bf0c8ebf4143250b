package org.anning.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What is known of one piece of evidence. A hash shows a later change; it does not prove where a
 * file came from, so the device and the original are asked for too.
 *
 * @param kind what it is
 * @param title how it is called in the evidence list
 * @param description what it shows
 * @param obtainedOn the day on which the client or the volunteer got hold of it
 * @param fileName the original name of the file, with its ending
 * @param sha256 the file's SHA-256, 64 hexadecimal digits in lower case
 * @param sizeBytes the file's size in bytes
 * @param sourceDevice the device or account it came from
 * @param originalKept whether the client still keeps the original, such as the phone itself
 * @param note anything else: where the paper lies, what is weak about it
 */
@Embeddable
@PersonalData
public record EvidenceFacts(
        @Enumerated(EnumType.STRING) EvidenceKind kind,
        String title,
        @Nullable String description,
        @Nullable LocalDate obtainedOn,
        @Nullable String fileName,
        @Nullable String sha256,
        @Nullable Long sizeBytes,
        @Nullable String sourceDevice,
        @Enumerated(EnumType.STRING) YesNo originalKept,
        @Nullable String note) {

    public EvidenceFacts {
        title = title == null ? "" : title.strip();
        description = tidy(description);
        fileName = tidy(fileName);
        String digits = tidy(sha256);
        sha256 = digits == null ? null : digits.toLowerCase(Locale.ROOT);
        sourceDevice = tidy(sourceDevice);
        note = tidy(note);
    }

    /** A piece of which nothing but its kind and title is known. */
    public static EvidenceFacts titled(EvidenceKind kind, String title) {
        return new EvidenceFacts(
                kind, title, null, null, null, null, null, null, YesNo.UNKNOWN, null);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "EvidenceFacts";
    }
}
