package org.anning.loans.papers;

import org.anning.common.Texts;
import org.anning.loans.plans.Plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Short phrases about plans and days, in one language. */
public final class LoanPhrases {

    /** cr-2013-16: bad credit data goes five years after it ended. */
    private static final int CREDIT_YEARS = 5;

    private LoanPhrases() {}

    /** How long a plan takes. */
    public static String time(Plan plan, Texts texts) {
        return plan.months() == Plan.NEVER
                ? texts.get("loans.plan.never")
                : texts.get("loans.plan.months", String.valueOf(plan.months()));
    }

    /** What a plan does to the credit report (cr-2013-16). */
    public static String credit(Plan plan, LocalDate today, Texts texts) {
        if (plan.months() == Plan.NEVER) {
            return texts.get("loans.plan.creditNever");
        }
        LocalDate paid = today.plusMonths(plan.months());
        return texts.get(
                "loans.plan.credit",
                month(paid, texts),
                month(paid.plusYears(CREDIT_YEARS), texts));
    }

    private static String month(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofPattern(
                        texts.lang().pick("yyyy年M月", "MMMM yyyy"), texts.lang().locale())
                .format(day);
    }

    /** A day as it is written on paper. */
    public static String day(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofPattern(
                        texts.lang().pick("yyyy年M月d日", "d MMMM yyyy"), texts.lang().locale())
                .format(day);
    }
}
