package org.anning.timeline;

import org.anning.common.Coded;

/** How exactly the time of an event is known. */
public enum Precision implements Coded {
    /** To the second, as in a bill. */
    EXACT,
    MINUTE,
    /** Somewhere within about an hour. */
    HOUR,
    /** Morning, evening: somewhere between the two times of one day. */
    PART_OF_DAY,
    DAY,
    /** It went on from the first to the last moment; both are known. */
    RANGE,
    /** Once, somewhere between the two moments, or going on with ends that are not known. */
    VAGUE
}
