package org.anning.cases;

import org.anning.common.Coded;

/** Where one can turn with a complaint, a report or a request (domain 2.1). */
public enum ComplaintChannel implements Coded {
    POLICE_EMERGENCY,
    POLICE_STATION,
    POLICE_OVERSIGHT,
    LENDER_CS,
    LENDER_HQ,
    NFRA,
    LOCAL_FIN,
    PBOC,
    CREDIT_CENTER,
    GOV_HOTLINE,
    LEGAL_AID,
    CONSUMER_12315,
    SPAM_12321,
    CARRIER,
    TELECOM_APPEAL,
    NIFA,
    CAC,
    PLATFORM_TAKEDOWN,
    ORGANISED_CRIME,
    ANTI_FRAUD,
    PROCURATORATE,
    COURT,
    SUPERVISION,
    REVIEW,
    MEDIATION,
    PUBLIC_SITES,
    CRISIS
}
