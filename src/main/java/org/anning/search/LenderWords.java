package org.anning.search;

import org.anning.common.PersonalData;

import java.util.List;
import java.util.UUID;

/** The words of one lender: its names, and the numbers it calls from. */
@PersonalData
record LenderWords(UUID id, String title, List<String> names, String numbers) {

    @Override
    public String toString() {
        return "LenderWords";
    }
}
