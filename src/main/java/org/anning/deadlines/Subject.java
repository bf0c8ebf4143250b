package org.anning.deadlines;

import org.anning.common.Coded;

/** What kind of thing of a case begins a deadline. */
public enum Subject implements Coded {
    STEP,
    LOAN,
    ENTRY,
    /** Many entries together, of which the one that runs out first counts; or the whole case. */
    CASE,
    /** A day that a person typed. */
    TYPED
}
