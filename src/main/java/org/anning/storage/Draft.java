package org.anning.storage;

import org.anning.common.PersonalData;

import java.time.Instant;

/**
 * The unfinished content of one form.
 *
 * @param form which form of which thing, such as {@code interview/<uuid>}
 * @param writtenAt when it was last written
 * @param content the form's own JSON
 */
@PersonalData
public record Draft(String form, Instant writtenAt, String content) {

    @Override
    public String toString() {
        return "Draft";
    }
}
