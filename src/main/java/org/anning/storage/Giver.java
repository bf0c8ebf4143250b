package org.anning.storage;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Who signed a package.
 *
 * @param name as the package says it; anybody can write any name
 * @param code 16 digits and letters of the signature's public key, to be compared by telephone
 * @param knownAs under which name this signature was seen here before; null when it never was
 * @param knownSince when it was first seen here
 * @param publicKey base 64
 */
@PersonalData
public record Giver(
        String name,
        String code,
        @Nullable String knownAs,
        @Nullable Instant knownSince,
        String publicKey) {

    @Override
    public String toString() {
        return "Giver";
    }
}
