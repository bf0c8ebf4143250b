package org.anning.interview;

import org.anning.common.PersonalData;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An interview as it was finished; what it was before a correction stands in the case's log.
 *
 * @param catalogue version of the questions that were asked
 * @param given what was said, question by question
 * @param notes what the volunteer noted beside the questions
 */
@PersonalData
public record FinishedInterview(
        UUID id,
        String catalogue,
        Instant startedAt,
        Instant finishedAt,
        List<Given> given,
        List<Note> notes) {

    @Override
    public String toString() {
        return "FinishedInterview";
    }
}
