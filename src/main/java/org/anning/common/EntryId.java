package org.anning.common;

import java.util.UUID;

/** Identity of a timeline entry; made once, never reused. */
public record EntryId(UUID value) {

    /** A new identity. */
    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }
}
