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
    /** Given to another casebook in a package. */
    PASSED_ON,
    /** Put together with a copy from another casebook. */
    MERGED,
    OPENED,
    SAFETY_SHOWN,
    WARNING_DISMISSED
}
