package org.anning.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that was read into a case. Rows read are those taken, doubled and skipped
 * together (domain 9.8).
 *
 * @param layout what kind of file it was, by the code of its layout
 * @param holds what it held
 * @param fileName its name; null for pasted text
 * @param sha256 of its bytes, in hexadecimal
 * @param sizeBytes how large it was
 * @param ownNumber the client's number that it belongs to, where it says so
 * @param report the import report, as JSON
 */
@Embeddable
@PersonalData
public record ImportFacts(
        String layout,
        @Enumerated(EnumType.STRING) ImportHolds holds,
        @Nullable String fileName,
        String sha256,
        long sizeBytes,
        @Nullable String ownNumber,
        int rowsRead,
        int taken,
        int duplicates,
        int skipped,
        String report) {

    @Override
    public String toString() {
        return "ImportFacts";
    }
}
