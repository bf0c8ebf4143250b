package org.anning.timeline.quick;

import org.anning.common.Coded;

/** What a chip says about the contact; the comment names the type of its value. */
public enum ChipKind implements Coded {
    /** An {@code EventTime}. */
    TIME,
    /** A {@code Channel}. */
    CHANNEL,
    /** A telephone number as it was typed. */
    NUMBER,
    /** The id of a messenger account. */
    ACCOUNT,
    /** A {@code Count}. */
    COUNT,
    /** An {@code Actor}. */
    ACTOR,
    /** A {@code Target}. */
    TARGET,
    /** A {@code Conduct}. */
    CONDUCT,
    /** The words in quotation marks. */
    WORDS,
    /** How many people came. */
    PEOPLE,
    /** Minutes that they stayed. */
    STAY,
    /** Seconds that a call lasted. */
    DURATION,
    /** A {@code Direction}. */
    DIRECTION,
    /** An {@code Outcome}. */
    OUTCOME,
    /** {@code YesNo}: whether they were told to leave. */
    ASKED_TO_LEAVE,
    /** {@code YesNo}: whether they then left. */
    LEFT,
    /** {@code YesNo}: whether they said who they are. */
    IDENTIFIED,
    /** {@code YesNo}: whether there is proof. */
    PROOF,
    /** The address of a post. */
    LINK,
    /** How often a post was seen. */
    VIEWS,
    /** How often a post was passed on. */
    REPOSTS
}
