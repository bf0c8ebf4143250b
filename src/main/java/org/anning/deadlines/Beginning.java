package org.anning.deadlines;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An event of a case that begins a deadline.
 *
 * @param code of the deadline's rule
 * @param subject what kind of thing it is, and its id
 * @param day the day to count from: where only a span is known, the day that is safe for the client
 * @param rough whether the day is not exactly known
 * @param metOn the day on which what was awaited came, or null
 */
@PersonalData
public record Beginning(
        String code,
        Subject subject,
        UUID subjectId,
        LocalDate day,
        boolean rough,
        @Nullable LocalDate metOn) {

    @Override
    public String toString() {
        return "Beginning";
    }
}
