package org.anning.privacy;

/**
 * How long cases are kept; the shortest that is needed (pipl-19). What it begins with is a choice
 * of this program: three years after closing (civil limitation), six months for an enquiry that
 * never became a case.
 */
public record RetentionRule(int yearsAfterClosing, int monthsOfEnquiry) {

    static final RetentionRule UNSET = new RetentionRule(3, 6);
    static final int MOST_YEARS = 30;
    static final int MOST_MONTHS = 60;

    boolean sensible() {
        return yearsAfterClosing >= 1
                && yearsAfterClosing <= MOST_YEARS
                && monthsOfEnquiry >= 1
                && monthsOfEnquiry <= MOST_MONTHS;
    }
}
