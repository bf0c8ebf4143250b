package org.anning.cases;

import org.anning.common.Coded;

/** How much danger the client is in, as a person judged it (domain 6.1). */
public enum Risk implements Coded {
    NONE,
    WATCH,
    HIGH
}
