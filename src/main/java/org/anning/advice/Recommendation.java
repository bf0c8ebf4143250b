package org.anning.advice;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say about one sheet, warning or next step for one case.
 *
 * @param id such as {@code police-report}; the id of a sheet is that of its template
 * @param rank its place in the order of domain 2.3; the lowest comes first
 * @param because why it is shown; empty unless it is shown
 * @param against why it is not shown; empty where it is shown or only waits for an answer
 * @param questions names of facts that nobody has said and on which it hangs
 * @param from the day from which it will be advised if nothing changes; only for {@code LATER}
 */
public record Recommendation(
        String id,
        Kind kind,
        Verdict verdict,
        int rank,
        List<Reason> because,
        List<Reason> against,
        List<String> questions,
        @Nullable LocalDate from) {

    /** What can be advised. */
    public enum Kind implements Coded {
        SHEET,
        WARNING,
        STEP
    }

    /** Whether it is advised. */
    public enum Verdict implements Coded {
        SHOWN,
        /** An answer is missing; it is asked for, not guessed. */
        ASKED,
        /** Not yet: only from a certain day on. */
        LATER,
        NOT_SHOWN
    }

    /** Whether it is advised. */
    public boolean shown() {
        return verdict == Verdict.SHOWN;
    }
}
