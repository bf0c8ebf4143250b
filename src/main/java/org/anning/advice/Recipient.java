package org.anning.advice;

import org.anning.common.Coded;

/** For whom a copy is meant; decides what stands on it in full (pipl-6). */
public enum Recipient implements Coded {
    CLIENT,
    POLICE,
    LENDER,
    REGULATOR,
    COURT,
    PLATFORM,
    COLLECTOR,
    FAMILY,
    LEGAL_AID,
    FILE
}
