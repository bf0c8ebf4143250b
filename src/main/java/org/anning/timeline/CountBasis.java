package org.anning.timeline;

import org.anning.common.Coded;

/** Where the number of contacts comes from. */
public enum CountBasis implements Coded {
    /** Said as a plain number. */
    STATED,
    /** A rough number; the lower bound is kept. */
    ESTIMATE,
    /** Counted on a bill or in a log. */
    BILL
}
