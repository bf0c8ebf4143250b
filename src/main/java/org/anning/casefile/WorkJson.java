package org.anning.casefile;

import org.anning.common.PersonalData;
import org.anning.work.OutcomeFacts;
import org.anning.work.ReviewFacts;
import org.anning.work.TimeFacts;

import java.util.List;

/**
 * The work of the group on a case.
 *
 * @param times the oldest first
 * @param outcomes the oldest first
 * @param review what was said in the check by a second person, in order
 */
@PersonalData
public record WorkJson(
        List<Keyed<TimeFacts>> times,
        List<Keyed<OutcomeFacts>> outcomes,
        List<Keyed<ReviewFacts>> review) {

    /** None of it. */
    static final WorkJson NONE = new WorkJson(List.of(), List.of(), List.of());

    boolean empty() {
        return times.isEmpty() && outcomes.isEmpty() && review.isEmpty();
    }

    @Override
    public String toString() {
        return "WorkJson";
    }
}
