package org.anning.interview;

import org.anning.common.PersonalData;

import java.time.Instant;

/** A line that the volunteer noted beside the questions, with its time. */
@PersonalData
public record Note(Instant at, String text) {

    @Override
    public String toString() {
        return "Note";
    }
}
