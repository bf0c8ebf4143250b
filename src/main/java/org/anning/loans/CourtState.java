package org.anning.loans;

import org.anning.common.Coded;

/** How far a loan has come in court. */
public enum CourtState implements Coded {
    NONE,
    SUED,
    PAYMENT_ORDER,
    JUDGMENT,
    ENFORCEMENT
}
