package org.anning.loans;

import org.anning.common.Coded;

/** What a payment was for. */
public enum FlowKind implements Coded {
    PAYOUT,
    REPAYMENT,
    PRINCIPAL,
    INTEREST,
    FEE,
    MEMBERSHIP,
    GUARANTEE,
    INSURANCE,
    /** Chosen freely and usable: shown, but no cost of the loan (domain 4.4). */
    VOLUNTARY_INSURANCE,
    DEPOSIT,
    EXTENSION_FEE,
    DEDUCTED_UP_FRONT,
    OTHER
}
