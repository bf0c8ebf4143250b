package org.anning.parties;

import org.anning.common.Coded;

/** What a person decided about those who were found. */
public enum Verdict implements Coded {
    DIFFERENT,
    SAME_PERSON,
    /** Handed to a supervisor, who settles it. */
    CONFLICT
}
