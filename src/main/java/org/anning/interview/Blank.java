package org.anning.interview;

import org.anning.common.Coded;

/** Why there is no answer. Three different things, never just empty. */
public enum Blank implements Coded {
    NOT_ASKED,
    REFUSED,
    DOES_NOT_KNOW
}
