package org.anning.cases;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a case's log.
 *
 * @param subject what kind of thing: {@code client}, {@code case}, {@code entry}, {@code loan} ...
 * @param before what it was before the deed, as JSON of its facts
 */
@PersonalData
public record LogLine(
        UUID id,
        Instant at,
        String who,
        String subject,
        UUID subjectId,
        Deed deed,
        @Nullable String before) {

    @Override
    public String toString() {
        return "LogLine";
    }
}
