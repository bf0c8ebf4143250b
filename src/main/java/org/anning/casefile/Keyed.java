package org.anning.casefile;

import org.anning.common.PersonalData;

import java.util.UUID;

/**
 * Facts with the id by which other parts of the file speak of them.
 *
 * @param <T> the facts record
 */
@PersonalData
public record Keyed<T>(UUID id, T facts) {

    @Override
    public String toString() {
        return "Keyed";
    }
}
