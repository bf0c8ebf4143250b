package org.anning.law;

import org.anning.common.Coded;

/** How sure a row of law data is. A doubtful one is not printed without a person's tick. */
public enum Mark implements Coded {
    CHECKED,
    RECALLED,
    DOUBTFUL
}
