package org.anning.loans.rates;

import org.anning.common.Coded;

/** Why there is no rate. */
public enum RateGap implements Coded {
    /** Nothing received or nothing paid and due is known. */
    ONE_DIRECTION,
    /** Everything happened on one day. */
    SAME_DAY,
    /** What was paid and is due is less than what was received. */
    NOT_REPAID,
    /** More than one rate fits the payments. */
    SEVERAL_RATES,
    /** No rate between -99 % and 1,000 % a month fits. */
    OUT_OF_RANGE
}
