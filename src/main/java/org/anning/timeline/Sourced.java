package org.anning.timeline;

import org.anning.common.Coded;

/** How an entry came into the casebook. */
public enum Sourced implements Coded {
    TYPED,
    INTERVIEW,
    IMPORT
}
