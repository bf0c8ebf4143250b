package org.anning.cases;

import org.anning.common.Coded;

/** What a client agrees to, each separately (pipl-14, pipl-29). */
public enum ConsentPurpose implements Coded {
    KEEP_RECORDS,
    FINANCIAL_DATA,
    HEALTH_DATA,
    CONTACTS_DATA,
    SHARE_LEGAL_AID,
    FILE_COMPLAINT,
    CONTACT_LENDER
}
