package org.anning.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of the check of a case. Lines are only added.
 *
 * @param about which part of the case it is about: a code of {@link ReviewPlace}
 * @param field which field of that part, in the words of whoever wrote it, or null
 * @param seal what the case said when it was signed, as a hash; null for other lines
 */
@Embeddable
@PersonalData
public record ReviewFacts(
        @Enumerated(EnumType.STRING) ReviewKind kind,
        Instant saidAt,
        String saidBy,
        @Enumerated(EnumType.STRING) ReviewPlace about,
        @Nullable String field,
        @Nullable String words,
        @Nullable String seal) {

    @Override
    public String toString() {
        return "ReviewFacts";
    }
}
