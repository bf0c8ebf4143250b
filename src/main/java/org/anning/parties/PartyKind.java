package org.anning.parties;

import org.anning.common.Coded;

/** On which side of a case somebody stands. */
public enum PartyKind implements Coded {
    CLIENT,
    RELATIVE,
    LENDER,
    COLLECTOR;

    private boolean oursToHelp() {
        return this == CLIENT || this == RELATIVE;
    }

    /** Whether one person in both places is against each other: helped here, a collector there. */
    public boolean against(PartyKind other) {
        return oursToHelp() != other.oursToHelp();
    }
}
