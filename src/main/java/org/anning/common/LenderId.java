package org.anning.common;

import java.util.UUID;

/** Identity of a lender; made once, never reused. */
public record LenderId(UUID value) {

    /** A new identity. */
    public static LenderId random() {
        return new LenderId(UUID.randomUUID());
    }
}
