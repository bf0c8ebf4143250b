package org.anning.interview;

import org.anning.common.Coded;

/** The nine parts of the interview, in the order of asking. */
public enum Section implements Coded {
    SAFETY,
    PERSON,
    PAPERS,
    HARASSMENT,
    EVIDENCE,
    LOANS,
    MONEY,
    WISHES,
    NEXT
}
