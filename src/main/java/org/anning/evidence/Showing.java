package org.anning.evidence;

import org.anning.common.Coded;

/** Whether a piece of evidence may be looked at at once (domain 6.2). */
public enum Showing implements Coded {
    PLAIN,
    /** Abusive: folded until somebody opens it. */
    FOLDED,
    /** Sexual pictures: only the description and the hash are kept, never the file. */
    NEVER_KEPT
}
