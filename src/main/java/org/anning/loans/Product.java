package org.anning.loans;

import org.anning.common.Coded;

/** What kind of borrowing it is. */
public enum Product implements Coded {
    CREDIT_CARD,
    INSTALMENT,
    CONSUMER_LOAN,
    CASH_LOAN,
    PRIVATE_NOTE,
    SECURED,
    OTHER
}
