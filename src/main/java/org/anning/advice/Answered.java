package org.anning.advice;

import org.anning.common.PersonalData;

import java.util.UUID;

/**
 * What the client answered to one question of the interview.
 *
 * @param interviewId where it was said
 * @param value the answer as the interview writes it: a code, a date, a number or words
 */
@PersonalData
public record Answered(UUID interviewId, String value) {

    @Override
    public String toString() {
        return "Answered";
    }
}
