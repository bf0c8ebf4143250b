package org.anning.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One thing that came of the work on a case.
 *
 * @param reachedOn the day on which it was known
 * @param amount in yuan, where the kind is about money; never negative
 */
@Embeddable
@PersonalData
public record OutcomeFacts(
        @Enumerated(EnumType.STRING) OutcomeKind kind,
        LocalDate reachedOn,
        @Nullable BigDecimal amount,
        @Nullable String note) {

    @Override
    public String toString() {
        return "OutcomeFacts";
    }
}
