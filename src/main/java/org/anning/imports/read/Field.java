package org.anning.imports.read;

import org.anning.common.Coded;

/** What a column of a file can be. */
public enum Field implements Coded {
    OWN,
    CALLER,
    CALLEE,
    OTHER,
    START,
    CLOCK,
    DIRECTION,
    KIND,
    DURATION,
    PLACE,
    FEE,
    TEXT,
    SESSION,
    TYPE,
    SERVICE,
    SENDER,
    SENDER_NAME,
    SUBJECT,
    ATTACHMENT,
    ATTACHMENT_TYPE,
    CONTACT,
    CREATED,
    CATEGORY,
    PARTY,
    ACCOUNT,
    ITEM,
    FLOW,
    AMOUNT,
    METHOD,
    STATUS,
    ORDER,
    MERCHANT,
    NOTE,
    REFUND
}
