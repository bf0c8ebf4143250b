package org.anning.casefile;

import org.anning.common.PersonalData;

import java.time.Instant;

/** When, by whom and why something was struck: it stays readable but counts nowhere. */
@PersonalData
public record Strike(Instant at, String by, String why) {

    @Override
    public String toString() {
        return "Strike";
    }
}
