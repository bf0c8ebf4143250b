package org.anning.privacy;

import org.anning.common.Coded;

/** Why a case was erased. */
public enum EraseReason implements Coded {
    /** It was kept as long as the rule says (pipl-19). */
    RETENTION,
    /** The client wished it (pipl-47). */
    CLIENT_WISH,
    /** It came back with an old backup after it had been erased. */
    RESTORED,
    /** It came with a list that was taken back before anybody worked on it. */
    LIST_TAKEN_BACK
}
