package org.anning.desk;

import org.anning.common.Coded;

/** What kind of thing the search box found, in the order in which the kinds are offered. */
public enum HitKind implements Coded {
    CASE,
    LENDER,
    RECORD,
    PAPER,
    COMMAND,
    HELP
}
