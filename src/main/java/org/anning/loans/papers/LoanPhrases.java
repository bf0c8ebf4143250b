package org.anning.loans.papers;

import org.anning.common.Texts;
import org.anning.loans.DebtAct;
import org.anning.loans.plans.GuaranteePeriod;
import org.anning.loans.plans.Plan;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.settling.DebtView;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

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

    /** How long a debt can be claimed, who stands for it, and what is to be said of both. */
    public static List<String> dates(DebtView debt, Texts texts) {
        List<String> all = new ArrayList<>();
        all.add(timeBar(debt.timeBar(), texts));
        LocalDate from = debt.timeBar().from();
        DebtAct.Kind act = debt.timeBar().restartedBy();
        if (from != null && act != null) {
            all.add(
                    texts.get(
                            "loans.debt.restarted", from.toString(), texts.name("loans.act", act)));
        }
        GuaranteePeriod guarantee = debt.guarantee();
        if (guarantee != null && guarantee.ends() != null) {
            all.add(texts.get("loans.debt.guaranteeUntil", guarantee.ends().toString()));
        }
        debt.duties().forEach(duty -> all.add(texts.get(duty.textKey())));
        return all;
    }

    private static String timeBar(TimeBar bar, Texts texts) {
        String state = texts.name("loans.timeBar", bar.state());
        LocalDate ends = bar.ends();
        LocalDate proven = bar.endsByProof();
        if (ends == null || proven == null) {
            return texts.get("loans.debt.until", state);
        }
        return ends.equals(proven)
                ? texts.get("loans.debt.untilDay", state, ends.toString())
                : texts.get("loans.debt.untilTwo", state, ends.toString(), proven.toString());
    }

    private static String month(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofPattern(
                        texts.lang().pick("yyyy年M月", "MMMM yyyy"), texts.lang().locale())
                .format(day);
    }
}
