package org.anning.evidence;

import org.anning.common.Coded;

/** What a check of a kept file found. */
public enum Integrity implements Coded {
    UNCHANGED,
    /** Other bytes than were taken in, or bytes that cannot be decrypted. */
    CHANGED,
    MISSING,
    /** There is no file, only the piece in the list. */
    NO_FILE
}
