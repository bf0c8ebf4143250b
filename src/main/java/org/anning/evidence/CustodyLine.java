package org.anning.evidence;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One line of the custody log of a file. Each carries a hash over itself and the hash of the line
 * before, the first over the file's own SHA-256, so that a line cannot be changed, taken out or put
 * in unseen. Anybody can recompute it: SHA-256 of the UTF-8 text of {@code before}, {@code line},
 * {@code at}, {@code by}, the code of {@code deed} and {@code detail}, joined by line feeds.
 *
 * @param evidenceId the piece of evidence
 * @param line from 1, without gaps
 * @param at when, to the microsecond
 * @param by who sat at the keyboard
 * @param deed what was done
 * @param detail to what or how
 * @param hash 64 hexadecimal digits
 */
@PersonalData
public record CustodyLine(
        UUID evidenceId,
        int line,
        Instant at,
        String by,
        CustodyDeed deed,
        @Nullable String detail,
        String hash) {

    /** The line that follows one with the hash {@code before}. */
    static CustodyLine after(
            String before,
            UUID evidenceId,
            int line,
            Instant at,
            String by,
            CustodyDeed deed,
            @Nullable String detail) {
        return new CustodyLine(
                evidenceId, line, at, by, deed, detail, hash(before, line, at, by, deed, detail));
    }

    /**
     * Whether these lines of one file are whole.
     *
     * @param sha256 of the file when it was taken in
     */
    public static boolean whole(String sha256, List<CustodyLine> lines) {
        String before = sha256;
        int number = 1;
        for (CustodyLine line : lines) {
            String due = hash(before, number, line.at, line.by, line.deed, line.detail);
            if (line.line != number || !due.equals(line.hash)) {
                return false;
            }
            before = line.hash;
            number++;
        }
        return !lines.isEmpty();
    }

    /**
     * The hash of a line.
     *
     * @param before the hash of the line before, or the file's SHA-256 for the first
     */
    public static String hash(
            String before,
            int line,
            Instant at,
            String by,
            CustodyDeed deed,
            @Nullable String detail) {
        String text =
                String.join(
                        "\n",
                        before,
                        Integer.toString(line),
                        at.toString(),
                        by,
                        deed.code(),
                        detail == null ? "" : detail);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "CustodyLine";
    }
}
