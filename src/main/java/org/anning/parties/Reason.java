package org.anning.parties;

import org.anning.common.Coded;

/**
 * Why two parties may be one, with what it weighs: the chance that it is no accident, by itself.
 * Weights are the program's own, held to the labelled pairs of the tests.
 */
public enum Reason implements Coded {
    SAME_ID(1.0),
    ID_MASKED(0.8),
    ID_TAIL(0.6),
    SAME_NAME(0.8),
    SAME_WRITING(0.78),
    SAME_SOUND(0.7),
    SURNAME_READING(0.7),
    SPELT(0.7),
    SWAPPED(0.65),
    NEAR_SOUND(0.6),
    ONE_CHARACTER(0.6),
    SAME_CORE(0.62),
    SAME_PHONE(0.8),
    PHONE_MASKED(0.65),
    PHONE_TAIL(0.6),
    PHONE_ONE_DIGIT(0.45),
    /** In a name of two characters, where chance does as much. */
    SHORT_ONE_CHARACTER(0.3),
    SAME_NICKNAME(0.35),
    SAME_BIRTH_YEAR(0.2),
    /** The name that fits is one from before; weighs nothing by itself. */
    FORMER_NAME(0);

    private final double weight;

    Reason(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
