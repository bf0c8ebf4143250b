package org.anning.common;

import java.util.UUID;

/** Identity of a client; made once, never reused. */
public record ClientId(UUID value) {

    /** A new identity. */
    public static ClientId random() {
        return new ClientId(UUID.randomUUID());
    }
}
