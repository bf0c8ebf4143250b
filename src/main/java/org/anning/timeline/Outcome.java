package org.anning.timeline;

import org.anning.common.Coded;

/** What became of a call. */
public enum Outcome implements Coded {
    ANSWERED,
    MISSED,
    REJECTED,
    /** It went to a mailbox, another device or another number: kept, never counted. */
    ELSEWHERE,
    UNKNOWN;

    /** Whether the call reached or meant to reach the client's own telephone. */
    public boolean reachesClient() {
        return this != ELSEWHERE;
    }
}
