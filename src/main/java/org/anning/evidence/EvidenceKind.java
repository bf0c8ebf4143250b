package org.anning.evidence;

import org.anning.common.Coded;

/** What a piece of evidence is; each kind is kept in its own way (domain 3.6). */
public enum EvidenceKind implements Coded {
    CALL_RECORDING,
    TEXT_SCREENSHOT,
    CHAT,
    ITEMISED_BILL,
    CCTV,
    DOOR_CAMERA,
    WITNESS,
    POLICE_PAPERS,
    MEDICAL,
    ONLINE_POST,
    NOTARISATION,
    PAPERS,
    LOAN_FILE,
    LOSS,
    OTHER
}
