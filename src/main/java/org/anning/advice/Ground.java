package org.anning.advice;

import org.anning.common.Coded;

import java.util.UUID;

/** Something in the case that a finding rests on, so that a reason can open it. */
public record Ground(Kind kind, UUID id) {

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
