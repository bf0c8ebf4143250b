package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a person said about a file.
 *
 * @param columns what each column is, null where it is nothing; empty to take what was found
 * @param year of dates that do not say it: the year of the last of them
 * @param incoming which code of the direction column means that the client was called
 * @param ownNumber the client's own number
 */
@PersonalData
public record Told(
        List<@Nullable Field> columns,
        @Nullable Integer year,
        @Nullable String incoming,
        @Nullable String ownNumber) {

    /** Nothing was said. */
    public static final Told NOTHING = new Told(List.of(), null, null, null);

    @Override
    public String toString() {
        return "Told";
    }
}
