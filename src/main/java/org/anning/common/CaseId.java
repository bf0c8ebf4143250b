package org.anning.common;

import java.util.UUID;

/** Identity of a case file; made once, never reused. */
public record CaseId(UUID value) {

    /** A new identity. */
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }
}
