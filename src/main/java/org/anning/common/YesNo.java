package org.anning.common;

/** The answer to a plain question; {@code UNKNOWN} is an answer too, unlike null, which is none. */
public enum YesNo implements Coded {
    YES,
    NO,
    UNKNOWN
}
