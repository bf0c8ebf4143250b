package org.anning.work;

import org.anning.common.Coded;

/** Where the check of a case stands. */
public enum ReviewStage implements Coded {
    NONE,
    WAITING,
    COMMENTED,
    SIGNED,
    CHANGED_SINCE
}
