package org.anning.loans.plans;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What of the client matters for whether a contract binds (cc-18, cc-19, cc-145; domain 6.2).
 *
 * @param birthYear four digits, or null when unknown
 * @param saidMinor whether the case says that the client is under 18 now
 */
@PersonalData
public record Borrower(@Nullable Integer birthYear, boolean saidMinor) {

    /** Nothing is known of the client. */
    public static final Borrower UNKNOWN = new Borrower(null, false);

    private static final int OF_AGE = 18;
    private static final int OWN_WAGES = 16;

    /** Whether the client was under 18 on a day; the year of the birthday alone does not say it. */
    public YesNo minorOn(LocalDate day) {
        if (birthYear == null) {
            return saidMinor ? YesNo.YES : YesNo.UNKNOWN;
        }
        int turns = day.getYear() - birthYear;
        if (turns == OF_AGE) {
            return saidMinor ? YesNo.YES : YesNo.UNKNOWN;
        }
        return turns < OF_AGE ? YesNo.YES : YesNo.NO;
    }

    /** Whether own wages may make the client grown-up for a contract of this day (cc-18). */
    boolean ownWagesCount(LocalDate day) {
        return minorOn(day) == YesNo.YES
                && (birthYear == null || day.getYear() - birthYear >= OWN_WAGES);
    }

    @Override
    public String toString() {
        return "Borrower";
    }
}
