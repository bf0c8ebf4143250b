package org.anning.register;

import org.anning.common.Coded;

/** What a column of a group's own list can be. */
public enum RegisterField implements Coded {
    NAME(Part.CLIENT, 200),
    LEGAL_NAME(Part.CLIENT, 200),
    FORMER_NAMES(Part.CLIENT, 500),
    PHONE(Part.CLIENT, 100),
    OTHER_PHONES(Part.CLIENT, 500),
    SAFE_CONTACT(Part.CLIENT, 500),
    ID_NUMBER(Part.CLIENT, 40),
    BIRTH_YEAR(Part.CLIENT, 40),
    REGION(Part.CLIENT, 200),
    REGISTERED_REGION(Part.CLIENT, 200),
    ADDRESS(Part.CLIENT, 500),
    HOUSEHOLD(Part.CLIENT, 2_000),
    EMAIL(Part.CLIENT, 200),

    NUMBER(Part.CASE, 40),
    OPENED_ON(Part.CASE, 40),
    STATUS(Part.CASE, 40),
    CLOSED_ON(Part.CASE, 40),
    RISK(Part.CASE, 40),
    MAIN_WORRY(Part.CASE, 10_000),
    EFFECT(Part.CASE, 10_000),
    WISHES(Part.CASE, 10_000),
    MONTHLY_OFFER(Part.CASE, 40),
    NEXT_STEP(Part.CASE, 4_000),
    NEXT_STEP_ON(Part.CASE, 40),
    POLICE_STATION(Part.CASE, 200),
    OUTCOME(Part.CASE, 10_000),

    LENDER(Part.LOAN, 2_000),
    APP(Part.LOAN, 400),
    LENDER_KIND(Part.LOAN, 40),
    LENDER_NUMBERS(Part.LOAN, 4_000),
    LOAN_NUMBER(Part.LOAN, 200),
    BORROWED(Part.LOAN, 40),
    CLAIMED(Part.LOAN, 40),
    OVERDUE_ON(Part.LOAN, 40);

    /** Of what a column tells. */
    public enum Part implements Coded {
        CLIENT,
        CASE,
        /** A loan and who lent it. */
        LOAN
    }

    private final Part part;
    private final int most;

    RegisterField(Part part, int most) {
        this.part = part;
        this.most = most;
    }

    /** Of what it tells. */
    public Part part() {
        return part;
    }

    /** The most characters that the casebook keeps of it. */
    int most() {
        return most;
    }
}
