package org.anning.work;

import org.anning.common.Coded;

/** The part of a case that a line of its check is about. */
public enum ReviewPlace implements Coded {
    CASE,
    CLIENT,
    INTERVIEW,
    LOANS,
    TIMELINE,
    EVIDENCE,
    ADVICE,
    PAPERS,
    STEPS
}
