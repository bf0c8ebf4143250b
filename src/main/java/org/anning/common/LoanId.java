package org.anning.common;

import java.util.UUID;

/** Identity of a loan; made once, never reused. */
public record LoanId(UUID value) {

    /** A new identity. */
    public static LoanId random() {
        return new LoanId(UUID.randomUUID());
    }
}
