package org.anning.timeline;

import org.anning.common.PersonalData;

/**
 * One call or message read from a file, about to become an entry.
 *
 * @param rowNo the record's number in the file
 * @param line the record as it stands there, kept as proof
 */
@PersonalData
public record ImportedContact(ContactFacts facts, int rowNo, String line) {

    @Override
    public String toString() {
        return "ImportedContact";
    }
}
