package org.anning.loans.settling;

import org.anning.common.Coded;

import java.util.Arrays;
import java.util.List;

/** What a repayment agreement and a certificate of full repayment must hold (domain 5.7, 5.1). */
public enum PaperPoint implements Coded {
    PARTIES(Paper.AGREEMENT),
    LOAN_NUMBER(Paper.AGREEMENT),
    BALANCE_SPLIT(Paper.AGREEMENT),
    WAIVED(Paper.AGREEMENT),
    TOTAL(Paper.AGREEMENT),
    SCHEDULE(Paper.AGREEMENT),
    COMPANY_ACCOUNT(Paper.AGREEMENT),
    INTEREST_WHILE_KEPT(Paper.AGREEMENT),
    BREACH_AND_GRACE(Paper.AGREEMENT),
    COLLECTION_STOPS(Paper.AGREEMENT),
    AGENCY_DATA(Paper.AGREEMENT),
    CREDIT_REPORT(Paper.AGREEMENT),
    RECEIPTS(Paper.AGREEMENT),
    GUARANTOR(Paper.AGREEMENT),
    DISPUTES(Paper.AGREEMENT),
    SEAL(Paper.AGREEMENT),
    SIGNED(Paper.AGREEMENT),
    /** card-2011-70: structure and currency of the balance. */
    CARD_CURRENCY(Paper.CARD_AGREEMENT),
    /** card-2011-70: no new cards anywhere until paid. */
    CARD_NO_NEW_CARDS(Paper.CARD_AGREEMENT),
    CERTIFICATE_LENDER(Paper.CERTIFICATE),
    CERTIFICATE_BORROWER(Paper.CERTIFICATE),
    CERTIFICATE_NUMBER(Paper.CERTIFICATE),
    CERTIFICATE_AMOUNT(Paper.CERTIFICATE),
    CERTIFICATE_DAY(Paper.CERTIFICATE),
    CERTIFICATE_NOTHING_OWED(Paper.CERTIFICATE),
    CERTIFICATE_SECURITY(Paper.CERTIFICATE),
    CERTIFICATE_CREDIT(Paper.CERTIFICATE);

    /** Which paper is gone through. */
    public enum Paper implements Coded {
        AGREEMENT,
        /** What an agreement on a credit card must hold beside that. */
        CARD_AGREEMENT,
        CERTIFICATE
    }

    private final Paper paper;

    PaperPoint(Paper paper) {
        this.paper = paper;
    }

    /**
     * The points of a paper, in order.
     *
     * @param card whether the loan is a credit card
     */
    public static List<PaperPoint> of(Paper paper, boolean card) {
        return Arrays.stream(values())
                .filter(p ->
                        p.paper == paper
                                || card
                                        && paper == Paper.AGREEMENT
                                        && p.paper == Paper.CARD_AGREEMENT)
                .toList();
    }
}
