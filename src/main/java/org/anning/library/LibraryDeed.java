package org.anning.library;

import org.anning.common.Coded;

/** What kind of change was made to the library. */
public enum LibraryDeed implements Coded {
    /** The same row says it better, or was checked. */
    CORRECTED,
    /** The rule itself changed on a day: the old row ends, a new one begins. */
    SUCCEEDED,
    /** A row that was not there. */
    ADDED,
    /** The text of a template. */
    REWORDED,
    /** A template is again what it was. */
    ROLLED_BACK,
    /** A content pack came in. */
    PACK,
    /** Another change was taken back. */
    UNDONE,
    /** Somebody looked at a template after a provision changed, and it is still right. */
    REVIEWED,
    /** Somebody found out what was doubtful. */
    ANSWERED
}
