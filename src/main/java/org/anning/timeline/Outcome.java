package org.anning.timeline;

import org.anning.common.Coded;

/** What became of a call. */
public enum Outcome implements Coded {
    ANSWERED,
    MISSED,
    REJECTED,
    UNKNOWN
}
