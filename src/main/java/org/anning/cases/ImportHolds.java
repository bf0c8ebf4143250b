package org.anning.cases;

import org.anning.common.Coded;

/** What a file that was read into a case held. */
public enum ImportHolds implements Coded {
    /** Calls and messages: entries of the timeline. */
    CONTACTS,
    /** Payments of a wallet, to be ticked into loans. */
    PAYMENTS,
    /** Rows of a group's own list, of which the case itself was made. */
    REGISTER
}
