package org.anning.loans.rates;

import org.anning.common.Coded;

/** What must be asked or found before the arithmetic can say more. */
public enum MissingFact implements Coded {
    /** The day of the contract, or when the money came. */
    CONTRACT_DATE,
    /** How much actually reached the client. */
    RECEIVED_AMOUNT,
    /** What is to be paid when: number and amount of instalments, or each payment. */
    SCHEDULE
}
