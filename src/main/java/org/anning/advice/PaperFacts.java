package org.anning.advice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.Lang;
import org.anning.common.PersonalData;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a printed copy besides its bytes, which are kept as they were.
 *
 * @param sheet id of the sheet, such as {@code police-report}
 * @param title as it stands on the paper
 * @param textVersion which state of the template it was made from
 * @param dataVersion which state of the law data it was made from
 * @param provisions keys of the provisions it cites, separated by spaces
 * @param sha256 of the bytes, in hexadecimal digits
 * @param advisedFor the day for which it was filled in
 * @param printedBy the person at the keyboard
 */
@Embeddable
@PersonalData
public record PaperFacts(
        String sheet,
        String title,
        @Enumerated(EnumType.STRING) Lang lang,
        @Enumerated(EnumType.STRING) Recipient recipient,
        boolean largePrint,
        String textVersion,
        String dataVersion,
        String programVersion,
        String provisions,
        int pages,
        String sha256,
        LocalDate advisedFor,
        Instant printedAt,
        String printedBy) {

    /** The keys of the provisions it cites. */
    public List<String> provisionKeys() {
        return provisions.isEmpty() ? List.of() : Arrays.asList(provisions.split(" "));
    }

    @Override
    public String toString() {
        return "PaperFacts";
    }
}
