package org.anning.deadlines;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is kept of one deadline of a case.
 *
 * @param code of its rule
 * @param subject what begins it, and its id
 * @param startOn the day it was counted from when a person last saw or settled it
 * @param dueOn the day it then ended
 * @param state what a person said of it
 * @param stateOn when
 */
@Embeddable
@PersonalData
public record DeadlineFacts(
        String code,
        @Enumerated(EnumType.STRING) Subject subject,
        UUID subjectId,
        LocalDate startOn,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) State state,
        @Nullable LocalDate stateOn) {

    /** What a person said of a deadline. */
    public enum State implements Coded {
        OPEN,
        DONE,
        DISMISSED
    }

    DeadlineFacts as(State said, @Nullable LocalDate on) {
        return new DeadlineFacts(code, subject, subjectId, startOn, dueOn, said, on);
    }

    DeadlineFacts seen(LocalDate start, LocalDate due) {
        return new DeadlineFacts(code, subject, subjectId, start, due, state, stateOn);
    }

    @Override
    public String toString() {
        return "DeadlineFacts";
    }
}
