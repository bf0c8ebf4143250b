package org.anning.cases;

import org.anning.common.Coded;

/** What was done to something in a case. */
public enum Deed implements Coded {
    WRITTEN,
    CORRECTED,
    STRUCK,
    RESTORED,
    PRINTED,
    EXPORTED,
    /** A copy of everything was given to the client. */
    HANDED_OVER,
    IMPORTED,
    OPENED,
    SAFETY_SHOWN,
    WARNING_DISMISSED
}
