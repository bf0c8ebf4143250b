package org.anning.law;

import org.anning.common.Coded;

/** What a period is counted in. */
public enum PeriodUnit implements Coded {
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    YEARS
}
