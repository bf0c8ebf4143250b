package org.anning.work;

import org.anning.common.Coded;

/** What is said in the check of a case by a second person. */
public enum ReviewKind implements Coded {
    /** The case, or a paper of it, is to be checked. */
    ASKED,
    /** Something is to be looked at again. */
    COMMENT,
    /** What was done about it; it is to be checked once more. */
    ANSWER,
    /** Checked and found good, as the case stands then. */
    SIGNED,
    /** No longer asked for, or a sign-off taken back. */
    WITHDRAWN
}
