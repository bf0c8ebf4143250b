package org.anning.timeline;

import org.anning.common.Coded;

/** Whom the contact reached (domain 3.2). */
public enum Target implements Coded {
    CLIENT,
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    OTHER_RELATIVE,
    EMERGENCY_CONTACT,
    ADDRESS_BOOK,
    EMPLOYER,
    COLLEAGUE,
    NEIGHBOR,
    GUARANTOR,
    PUBLIC,
    VOLUNTEER;

    /** Whether it is somebody other than the client. */
    public boolean third() {
        return this != CLIENT;
    }
}
