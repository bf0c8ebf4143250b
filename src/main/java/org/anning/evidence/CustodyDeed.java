package org.anning.evidence;

import org.anning.common.Coded;

/** What was done with a kept file. */
public enum CustodyDeed implements Coded {
    TAKEN_IN,
    /** Only its hash was taken; the file itself is not kept. */
    HASHED,
    VIEWED,
    /** A copy was given to a viewer outside the program. */
    OPENED_OUTSIDE,
    EXPORTED,
    /** It was printed in an evidence book. */
    PRINTED,
    VERIFIED,
    FOUND_CHANGED,
    FOUND_MISSING,
    /** A changed copy was made of it. */
    DERIVED
}
