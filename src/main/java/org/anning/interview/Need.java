package org.anning.interview;

import org.anning.common.Coded;

/** Whether a question is required, optional, or asked where the talk leads to it. */
public enum Need implements Coded {
    R,
    O,
    C
}
