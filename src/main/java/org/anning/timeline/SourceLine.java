package org.anning.timeline;

import org.anning.common.PersonalData;

import java.util.UUID;

/**
 * The row of a file that an entry was read from.
 *
 * @param rowNo the record's number in the file, counted from 1 with everything before it
 * @param line the record as it stood there
 * @param undone whether undoing the import struck the entry
 */
@PersonalData
public record SourceLine(UUID entryId, UUID importId, int rowNo, String line, boolean undone) {

    @Override
    public String toString() {
        return "SourceLine";
    }
}
