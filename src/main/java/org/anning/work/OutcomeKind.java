package org.anning.work;

import org.anning.common.Coded;

/** What came of the work on a case; several may be true of one case. */
public enum OutcomeKind implements Coded {
    HARASSMENT_STOPPED(false),
    PLAN_REACHED(true),
    INTEREST_WAIVED(true),
    OVERCHARGE_FOUND(true),
    REFUNDED(true),
    SETTLED(true),
    CREDIT_CORRECTED(false),
    REFERRED(false),
    ENDED_BY_CLIENT(false),
    NO_CHANGE(false),
    /** Nobody knows: an answer too, and counted. */
    UNKNOWN(false);

    private final boolean money;

    OutcomeKind(boolean money) {
        this.money = money;
    }

    /** Whether an amount in yuan says how much. */
    public boolean money() {
        return money;
    }
}
