package org.anning.deadlines;

import org.anning.common.PersonalData;
import org.anning.law.Deadline;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One deadline of a case as it stands.
 *
 * @param deadline worked out from the event
 * @param state what a person said of it; a word about another day counts no more
 * @param stateOn when
 * @param movedFrom the last day as it was last seen, when an event has changed since; or null
 */
@PersonalData
public record CaseDeadline(
        Beginning beginning,
        Deadline deadline,
        DeadlineFacts.State state,
        @Nullable LocalDate stateOn,
        @Nullable LocalDate movedFrom) {

    /** The most pressing first. */
    public static final Comparator<CaseDeadline> BY_DAY =
            Comparator.comparing((CaseDeadline d) -> d.deadline().due())
                    .thenComparing(d -> d.beginning().code())
                    .thenComparing(d -> d.beginning().subjectId());

    /** Whether something is still to be done or awaited. */
    public boolean open() {
        return state == DeadlineFacts.State.OPEN && beginning.metOn() == null;
    }

    /** How pressing it is. */
    public Deadline.Urgency urgency(LocalDate today) {
        return deadline.urgency(today);
    }

    @Override
    public String toString() {
        return "CaseDeadline";
    }
}
