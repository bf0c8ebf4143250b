package org.anning.casefile;

import org.anning.common.Coded;

/** Which of two copies of a case is right in one field. */
public enum Choice implements Coded {
    /** What is here stays. */
    OURS,
    /** What the package says is taken. */
    THEIRS,
    /** Both are kept, one after the other; for words only. */
    BOTH
}
