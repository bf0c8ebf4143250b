package org.anning.advice;

import org.anning.common.PersonalData;

/**
 * What the client answered to one question of the interview.
 *
 * @param value the answer as the interview writes it: a code, a date, a number or words
 */
@PersonalData
public record Answered(String value) {

    @Override
    public String toString() {
        return "Answered";
    }
}
