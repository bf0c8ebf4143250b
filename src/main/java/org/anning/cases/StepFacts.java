package org.anning.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One step that was taken, or a paper that came.
 *
 * @param kind what it was
 * @param happenedOn the day it was done, sent or served
 * @param receivedOn the day the other side received it, where that starts the clock
 * @param channel where it was sent or came from
 * @param authority the court, platform, police station or other body, by its full name
 * @param reference ticket, receipt or case number
 * @param lenderId the lender it concerns
 * @param loanId the loan it concerns
 * @param answer what came back, in words
 * @param answeredOn the day of the answer
 * @param note anything else
 */
@Embeddable
@PersonalData
public record StepFacts(
        @Enumerated(EnumType.STRING) StepKind kind,
        LocalDate happenedOn,
        @Nullable LocalDate receivedOn,
        @Enumerated(EnumType.STRING) @Nullable ComplaintChannel channel,
        @Nullable String authority,
        @Nullable String reference,
        @Nullable UUID lenderId,
        @Nullable UUID loanId,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String note) {

    /** A step of that day of which nothing else is known yet. */
    public static StepFacts of(StepKind kind, LocalDate on) {
        return new StepFacts(kind, on, null, null, null, null, null, null, null, null, null);
    }

    /** The day it arrived, or where that is not known, the day it was done: terms run from it. */
    public LocalDate began() {
        return receivedOn == null ? happenedOn : receivedOn;
    }

    @Override
    public String toString() {
        return "StepFacts";
    }
}
