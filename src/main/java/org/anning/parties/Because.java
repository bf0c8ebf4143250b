package org.anning.parties;

import org.anning.common.PersonalData;

/**
 * One reason with what it rests on.
 *
 * @param said the two names, the characters that differ or the number, to be read by a person
 */
@PersonalData
public record Because(Reason reason, String said) {

    @Override
    public String toString() {
        return "Because";
    }
}
