package org.anning.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of a case as a whole.
 *
 * @param number such as 2026-0012; unique in the casebook; stands on papers instead of the name
 * @param openedOn the day of the first interview
 * @param risk how much danger the client is in
 * @param mainWorry what presses most, in the client's words
 * @param effect on work, family, health
 * @param wishes how the client wants it solved
 * @param monthlyOffer what the client can pay a month, in yuan, as said
 * @param nextStep what comes next, and who does it
 * @param nextStepOn when it is due
 * @param policeStation the station in charge where the client lives
 * @param closedOn the day it was closed
 * @param outcome how it ended, in words
 */
@Embeddable
@PersonalData
public record CaseFacts(
        String number,
        @Enumerated(EnumType.STRING) CaseStatus status,
        LocalDate openedOn,
        @Enumerated(EnumType.STRING) Risk risk,
        @Nullable String mainWorry,
        @Nullable String effect,
        @Nullable String wishes,
        @Nullable BigDecimal monthlyOffer,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable String policeStation,
        @Nullable LocalDate closedOn,
        @Nullable String outcome) {

    private static final String SAMPLE = "示例-";

    /**
     * Whether a case with this number is invented, so that screens and papers must say so. Such
     * numbers come only with the sample casebook.
     */
    public static boolean isSample(String number) {
        return number.startsWith(SAMPLE);
    }

    /** A case just opened. */
    public static CaseFacts opened(String number, LocalDate on) {
        return new CaseFacts(
                number,
                CaseStatus.OPEN,
                on,
                Risk.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same case in another state. */
    public CaseFacts become(CaseStatus next, LocalDate on) {
        return new CaseFacts(
                number,
                next,
                openedOn,
                risk,
                mainWorry,
                effect,
                wishes,
                monthlyOffer,
                nextStep,
                nextStepOn,
                policeStation,
                next == CaseStatus.CLOSED ? on : null,
                outcome);
    }

    /** The same case with the risk that a person judged. */
    public CaseFacts atRisk(Risk judged) {
        return new CaseFacts(
                number,
                status,
                openedOn,
                judged,
                mainWorry,
                effect,
                wishes,
                monthlyOffer,
                nextStep,
                nextStepOn,
                policeStation,
                closedOn,
                outcome);
    }

    /** The same case with what the client said in an interview. */
    public CaseFacts heard(
            @Nullable String worry,
            @Nullable String said,
            @Nullable String wish,
            @Nullable String next) {
        return new CaseFacts(
                number,
                status,
                openedOn,
                risk,
                worry,
                said,
                wish,
                monthlyOffer,
                next,
                nextStepOn,
                policeStation,
                closedOn,
                outcome);
    }

    /** The same case under another number. */
    public CaseFacts numbered(String other) {
        return new CaseFacts(
                other,
                status,
                openedOn,
                risk,
                mainWorry,
                effect,
                wishes,
                monthlyOffer,
                nextStep,
                nextStepOn,
                policeStation,
                closedOn,
                outcome);
    }

    @Override
    public String toString() {
        return "CaseFacts";
    }
}
