package org.anning.loans;

import org.anning.common.Coded;

/** Which way the money of a wallet bill's row went, as the bill says it. */
public enum WalletDirection implements Coded {
    IN,
    OUT,
    /** Neither income nor expense: own transfers, loans of the wallet itself, refunds. */
    NEUTRAL
}
