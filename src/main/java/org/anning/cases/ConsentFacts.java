package org.anning.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One consent of the client for one purpose.
 *
 * @param purpose what was agreed to
 * @param given yes or no; a refusal is kept too
 * @param givenOn the day
 * @param formVersion version of the consent form that was read out or signed
 * @param expiresOn the last day it holds
 * @param withdrawnOn the day it was taken back
 * @param note how it was given: on paper, by voice, in an emergency
 */
@Embeddable
@PersonalData
public record ConsentFacts(
        @Enumerated(EnumType.STRING) ConsentPurpose purpose,
        boolean given,
        LocalDate givenOn,
        @Nullable String formVersion,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String note) {

    /** Whether this consent covers its purpose on that day. */
    public boolean holdsOn(LocalDate day) {
        return given
                && !day.isBefore(givenOn)
                && (expiresOn == null || !day.isAfter(expiresOn))
                && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    @Override
    public String toString() {
        return "ConsentFacts";
    }
}
