package org.anning.timeline;

import org.anning.common.Coded;

/** Whether they contacted the client or the client contacted them. */
public enum Direction implements Coded {
    INCOMING,
    OUTGOING,
    UNKNOWN
}
