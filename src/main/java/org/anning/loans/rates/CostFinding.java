package org.anning.loans.rates;

import org.anning.common.Coded;

/** The only five things the program says about the cost of a loan (domain 4); never a verdict. */
public enum CostFinding implements Coded {
    NONE_SEEN,
    NEAR_LINE,
    MAY_EXCEED,
    SUSPECTED_UNLICENSED,
    NOT_ENOUGH
}
