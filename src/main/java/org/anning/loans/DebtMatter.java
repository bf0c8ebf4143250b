package org.anning.loans;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What matters for the dates and duties of a debt, beside its facts: who owes with the client, and
 * what its periods are counted from (domain 6.2, 6.3, 8.3).
 *
 * @param onlyHome whether it is secured on the only home
 * @param recentContact whether the bank and the client have really spoken lately
 * @param agreedPercent the agreed rate in per cent a year, as a number, simple
 * @param suitOn the day a suit was accepted
 * @param lastDueOn the day the last instalment falls due, where the schedule does not say
 * @param guarantee how somebody stands for it
 * @param guaranteeMonths the guarantee period as agreed, or null when none is agreed
 * @param spouse what the husband or wife has to do with it
 * @param inherited whether the client is asked to pay as an heir
 * @param warnedOn the day the client was told that its time bar may have passed
 */
@Embeddable
@PersonalData
public record DebtMatter(
        @Enumerated(EnumType.STRING) YesNo onlyHome,
        @Enumerated(EnumType.STRING) YesNo recentContact,
        @Nullable BigDecimal agreedPercent,
        @Nullable LocalDate suitOn,
        @Nullable LocalDate lastDueOn,
        @Enumerated(EnumType.STRING) Guarantee guarantee,
        @Nullable Integer guaranteeMonths,
        @Enumerated(EnumType.STRING) Spouse spouse,
        @Enumerated(EnumType.STRING) YesNo inherited,
        @Nullable LocalDate warnedOn) {

    /** Nothing is known beyond the loan itself. */
    public static final DebtMatter NOTHING_KNOWN =
            new DebtMatter(
                    YesNo.UNKNOWN,
                    YesNo.UNKNOWN,
                    null,
                    null,
                    null,
                    Guarantee.UNKNOWN,
                    null,
                    Spouse.UNKNOWN,
                    YesNo.UNKNOWN,
                    null);

    /** The same, the client having been warned on this day. */
    public DebtMatter warned(LocalDate day) {
        return new DebtMatter(
                onlyHome,
                recentContact,
                agreedPercent,
                suitOn,
                lastDueOn,
                guarantee,
                guaranteeMonths,
                spouse,
                inherited,
                day);
    }

    /** How somebody stands for a debt. */
    public enum Guarantee implements Coded {
        UNKNOWN,
        NONE,
        /** The paper does not say which kind: the law of the day of contract says it. */
        UNSTATED,
        ORDINARY,
        JOINT
    }

    /** What the husband or wife has to do with a debt (cc-1064). */
    public enum Spouse implements Coded {
        UNKNOWN,
        NO_SPOUSE,
        SIGNED,
        FOR_THE_FAMILY,
        NOT_FOR_THE_FAMILY
    }

    @Override
    public String toString() {
        return "DebtMatter";
    }
}
