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
    DEPOSIT,
    EXTENSION_FEE,
    DEDUCTED_UP_FRONT
}
