package org.anning.advice;

import org.anning.common.Coded;

import java.util.UUID;

/**
 * Something in the case that a finding rests on, so that a reason can open it.
 *
 * @param field the question of the interview, for an answer; else empty
 */
public record Ground(Kind kind, UUID id, String field) {

    public Ground(Kind kind, UUID id) {
        this(kind, id, "");
    }

    /** Where it stands, such as {@code entry/…} or {@code answer/danger_now}. */
    public String path() {
        return kind.code() + "/" + (field.isEmpty() ? id : field);
    }

    /** What kind of thing in the case it is. */
    public enum Kind implements Coded {
        CLIENT,
        CASE,
        LENDER,
        LOAN,
        ENTRY,
        STEP,
        CONSENT,
        EVIDENCE,
        ANSWER
    }
}
