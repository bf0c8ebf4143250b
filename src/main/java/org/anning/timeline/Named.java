package org.anning.timeline;

import org.anning.common.PersonalData;

/**
 * Those whom an entry names, as typed.
 *
 * @param actorName what the other side said it was, or ""
 * @param number the number it called from, or ""
 * @param targetName who was reached, or ""
 */
@PersonalData
public record Named(String actorName, String number, String targetName) {

    @Override
    public String toString() {
        return "Named";
    }
}
