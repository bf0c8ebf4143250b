package org.anning.law;

import org.anning.common.Coded;

/** Who has to act before a deadline ends. */
public enum WhoActs implements Coded {
    CLIENT,
    GUARDIAN,
    VOLUNTEER,
    LENDER,
    CREDITOR,
    POLICE,
    REGULATOR,
    GOVERNMENT,
    COURT,
    BUREAU,
    PBOC,
    AID_CENTRE;

    /** Whether it is the client's side, so that something is lost when the day passes. */
    public boolean ours() {
        return this == CLIENT || this == GUARDIAN || this == VOLUNTEER;
    }
}
