package org.anning.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

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
 * @param showing whether it may be seen at once, is folded until it is opened, or is never kept
 * @param derivedFrom the piece of which this is a changed copy; null for an original
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
        @Nullable String note,
        @Enumerated(EnumType.STRING) Showing showing,
        @Nullable UUID derivedFrom) {

    public EvidenceFacts {
        title = title == null ? "" : title.strip();
        description = tidy(description);
        fileName = tidy(fileName);
        String digits = tidy(sha256);
        sha256 = digits == null ? null : digits.toLowerCase(Locale.ROOT);
        sourceDevice = tidy(sourceDevice);
        note = tidy(note);
        showing = showing == null ? Showing.PLAIN : showing;
    }

    /** A piece of which nothing but its kind and title is known. */
    public static EvidenceFacts titled(EvidenceKind kind, String title) {
        return new EvidenceFacts(
                kind,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                YesNo.UNKNOWN,
                null,
                Showing.PLAIN,
                null);
    }

    /** The same with what a file says of itself. */
    public EvidenceFacts ofFile(String name, String hash, long size) {
        return new EvidenceFacts(
                kind,
                title,
                description,
                obtainedOn,
                name,
                hash,
                size,
                sourceDevice,
                originalKept,
                note,
                showing,
                derivedFrom);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "EvidenceFacts";
    }
}
