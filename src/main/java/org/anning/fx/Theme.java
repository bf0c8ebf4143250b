package org.anning.fx;

import org.anning.common.Coded;

/** Light, dark, or as the system is. */
public enum Theme implements Coded {
    SYSTEM,
    LIGHT,
    DARK
}
