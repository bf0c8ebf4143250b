package org.anning.loans.settling;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was offered for a loan, answered, agreed and kept (domain 5.5, 5.7).
 *
 * @param loanId the loan
 * @param state how far it has come
 * @param offeredOn the day the offer was sent
 * @param monthly yuan a month, as offered and then as agreed
 * @param months how many
 * @param firstOn the day of the first payment; the others follow each month
 * @param answeredOn the day the lender answered
 * @param answer what it said
 * @param agreedOn the day of the written agreement
 * @param total what is to be paid in all, as agreed
 * @param waived what is waived while the agreement is kept
 * @param graceDays how many days late a payment may come, as agreed
 * @param revives what revives when the agreement is broken, as worded
 * @param endedOn the day it was broken or paid off
 * @param agreementSeenOn the day the paper was gone through, or null
 * @param agreementEvidence the scan of it, or null
 * @param certificateSeenOn the day the certificate of full repayment was gone through, or null
 * @param certificateEvidence the scan of it, or null
 * @param note anything else
 */
@Embeddable
@PersonalData
public record Arrangement(
        UUID loanId,
        @Enumerated(EnumType.STRING) State state,
        LocalDate offeredOn,
        BigDecimal monthly,
        int months,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        @Nullable LocalDate agreedOn,
        @Nullable BigDecimal total,
        @Nullable BigDecimal waived,
        @Nullable Integer graceDays,
        @Nullable String revives,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate agreementSeenOn,
        @Nullable UUID agreementEvidence,
        @Nullable LocalDate certificateSeenOn,
        @Nullable UUID certificateEvidence,
        @Nullable String note) {

    /** How far an arrangement has come. */
    public enum State implements Coded {
        OFFERED,
        /** The lender made a proposal of its own. */
        ANSWERED,
        REFUSED,
        AGREED,
        BROKEN,
        PAID_OFF;

        /** Whether it takes up capacity now. */
        public boolean running() {
            return this == OFFERED || this == ANSWERED || this == AGREED;
        }
    }

    /** An offer that goes out now. */
    public static Arrangement offered(
            UUID loanId, LocalDate day, BigDecimal monthly, int months, LocalDate firstOn) {
        return new Arrangement(
                loanId,
                State.OFFERED,
                day,
                monthly,
                months,
                firstOn,
                null,
                null,
                null,
                null,
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

    @Override
    public String toString() {
        return "Arrangement";
    }
}
