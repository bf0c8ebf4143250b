package org.anning.parties;

import org.anning.common.PersonalData;

import java.util.List;

/**
 * In how many other cases a number occurs.
 *
 * @param which those cases by number and client, or none for those who may only know how many
 */
@PersonalData
public record NumberUse(String number, int cases, List<String> which) {

    @Override
    public String toString() {
        return "NumberUse";
    }
}
