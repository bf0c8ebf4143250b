package org.anning.timeline;

import org.anning.common.Coded;

/** Who made the contact, as far as it is known (domain 3.2). */
public enum Actor implements Coded {
    LENDER_STAFF,
    AGENCY,
    ASSIGNEE,
    CLAIMS_POLICE,
    CLAIMS_LAWYER,
    CLAIMS_GOV,
    PRIVATE_LENDER,
    ACQUAINTANCE,
    UNKNOWN
}
