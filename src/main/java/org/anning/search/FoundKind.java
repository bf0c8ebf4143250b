package org.anning.search;

import org.anning.common.Coded;

/** What a thing is that was found, in the order in which they are shown. */
public enum FoundKind implements Coded {
    CASE,
    LENDER,
    RECORD,
    PAPER
}
