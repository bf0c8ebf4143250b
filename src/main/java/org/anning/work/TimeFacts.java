package org.anning.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Time that somebody spent on a case.
 *
 * @param minutes of one day, at most {@link WorkChecks#MOST_MINUTES}
 * @param worker the name of the person
 */
@Embeddable
@PersonalData
public record TimeFacts(
        LocalDate workedOn,
        int minutes,
        @Enumerated(EnumType.STRING) WorkKind kind,
        String worker,
        @Nullable String note) {

    @Override
    public String toString() {
        return "TimeFacts";
    }
}
