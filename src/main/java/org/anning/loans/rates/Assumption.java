package org.anning.loans.rates;

import org.anning.common.Coded;

/** What the arithmetic took for granted because no paper says it; printed with the working. */
public enum Assumption implements Coded {
    /** Nothing is known of a deduction: the amount in the contract was taken as received. */
    RECEIVED_IS_FACE,
    /** No day of receipt: the day of the contract was taken. */
    RECEIVED_ON_CONTRACT_DAY,
    /** No day at all is known; only the distances between payments count. */
    NO_DATES,
    /** Only number and amount of instalments are known: one each month from the day of receipt. */
    EQUAL_MONTHS,
    /** One instalment without a due date: due on the day since which it is late. */
    DUE_WHEN_LATE,
    /** No schedule: what is claimed now was taken as due today. */
    CLAIMED_IS_DUE,
    /** Principal falls in proportion to the payments, as the contract's own schedule is unknown. */
    PRINCIPAL_BY_PAYMENT,
    /** Insurance chosen freely was left out. */
    VOLUNTARY_LEFT_OUT
}
