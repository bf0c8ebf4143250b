package org.anning.loans.plans;

import org.anning.common.Coded;

/** The place of a debt among several, in order, with its reason (domain 5.4). */
public enum Place implements Coded {
    SECURED_OR_JUDGED(true),
    CARD_NEAR_LINE(true),
    GUARANTEED(true),
    LICENSED(true),
    SMALL(true),
    PRIVATE(true),
    /** Nobody negotiates for a minor: guardian and lawyer first (domain 6.2). */
    ADVICE_FIRST_MINOR(false),
    /** No payment, signature or promise before legal advice: it would restart the time bar. */
    ADVICE_FIRST_TIME_BAR(false),
    /** Capacity is not used for lenders without a licence before legal advice. */
    ADVICE_FIRST_UNLICENSED(false),
    /** Nothing is offered to somebody nobody knows. */
    FIND_LENDER_FIRST(false);

    private final boolean offered;

    Place(boolean offered) {
        this.offered = offered;
    }

    /** Whether a debt in this place gets an offer at all. */
    public boolean offered() {
        return offered;
    }
}
