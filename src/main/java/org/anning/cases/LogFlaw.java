package org.anning.cases;

import org.anning.common.Coded;

/** What can be wrong with a link of the log. */
public enum LogFlaw implements Coded {
    /** The line says something else than when it was written. */
    CHANGED,
    /** The line is not there, and its case was not erased. */
    MISSING,
    /** The link does not follow from the one before it, or one was left out. */
    NOT_LINKED,
    /** There is a line that nobody bound to the others. */
    ADDED
}
