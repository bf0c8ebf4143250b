package org.anning.law;

import org.anning.common.Coded;

/**
 * How a flag is normally seen: a hint for the volunteer, never printed as a verdict. {@code
 * AGAINST_RULES} is normally against law or rules, {@code DEPENDS} depends, {@code LAWFUL} is
 * lawful and raises nothing.
 */
public enum Nature implements Coded {
    AGAINST_RULES,
    DEPENDS,
    LAWFUL
}
