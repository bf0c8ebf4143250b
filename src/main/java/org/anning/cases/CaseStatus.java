package org.anning.cases;

import org.anning.common.Coded;

/** Where a case stands; each state knows where it may go. */
public enum CaseStatus implements Coded {
    OPEN,
    WAITING,
    SETTLED,
    CLOSED;

    /** Whether a case in this state may be put into that one. */
    public boolean mayBecome(CaseStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case WAITING -> next != WAITING;
            case SETTLED -> next == OPEN || next == CLOSED;
            case CLOSED -> next == OPEN;
        };
    }
}
