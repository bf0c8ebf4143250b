package org.anning.imports.read;

import org.anning.common.Coded;

/** Why a row of a file was not taken. */
public enum Reason implements Coded {
    /** A sum, a note, a line of explanation. */
    TOTAL_OR_NOTE,
    /** The names of the columns once more, as on the next page of a bill. */
    HEADER_AGAIN,
    NO_TIME,
    /** In the future, or before there were online loans. */
    IMPOSSIBLE_TIME,
    NO_DIRECTION,
    /** A draft, or a text that failed or still waits. */
    NOT_SENT,
    /** A message of the system itself. */
    NOTIFICATION,
    /** A message without words. */
    NO_WORDS,
    /** A text longer than the casebook keeps. */
    TOO_LONG,
    /** A payment that was closed and never happened. */
    CLOSED,
    NO_AMOUNT
}
