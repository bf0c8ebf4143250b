package org.anning.desk;

import org.anning.common.Coded;

/** What is noted when the safety card is open: only that it was done, and when. */
public enum SosDeed implements Coded {
    OPENED,
    CALLED_110,
    CALLED_120,
    CALLED_12356,
    RELATIVE_TOLD,
    SUPERVISOR_TOLD,
    STAYED_ON_LINE
}
