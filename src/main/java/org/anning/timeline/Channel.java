package org.anning.timeline;

import org.anning.common.Coded;

/** The way in which a contact came (domain 3.1). */
public enum Channel implements Coded {
    CALL,
    AI_CALL,
    SMS,
    IM,
    EMAIL,
    LETTER,
    HOME_VISIT,
    WORK_VISIT,
    THIRD_CALL,
    ONLINE_POST,
    BOMB,
    STREET,
    OTHER;

    /** Whether somebody came in person. */
    public boolean visit() {
        return this == HOME_VISIT || this == WORK_VISIT || this == STREET;
    }

    /** Whether it rang a telephone, so that answered and missed mean something. */
    public boolean rings() {
        return this == CALL || this == AI_CALL || this == THIRD_CALL || this == BOMB;
    }
}
