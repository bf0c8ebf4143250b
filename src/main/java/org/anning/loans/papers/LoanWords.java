package org.anning.loans.papers;

import org.anning.common.Texts;
import org.anning.law.InterestLine;
import org.anning.loans.rates.AnnualRates;
import org.anning.loans.rates.CostFinding;
import org.anning.loans.rates.CostReason;
import org.anning.loans.rates.CourtEstimate;
import org.anning.loans.rates.LoanAssessment;
import org.anning.loans.rates.RateGap;
import org.anning.loans.rates.Recomputation;
import org.anning.loans.rates.UpFront;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what the arithmetic found, in sentences of one language. */
public final class LoanWords {

    private final Texts texts;

    public LoanWords(Texts texts) {
        this.texts = texts;
    }

    /** The name of a finding. */
    public String finding(CostFinding finding) {
        return texts.name("loans.finding", finding);
    }

    /** How far a finding stands out, from 0 to 5. */
    public static int level(CostFinding finding) {
        return switch (finding) {
            case NONE_SEEN -> 0;
            case NOT_ENOUGH -> 1;
            case NEAR_LINE -> 2;
            case MAY_EXCEED -> 3;
            case SUSPECTED_UNLICENSED -> 4;
        };
    }

    /** The lines that apply, the one compared with first. */
    public List<String> lines(LoanAssessment seen) {
        return seen.lines().stream().map(this::line).toList();
    }

    /** What one line says. */
    public String line(InterestLine line) {
        String key = "loans.line." + line.name().replace('-', '_');
        BigDecimal percent = line.percent();
        return percent == null
                ? texts.get(key)
                : texts.get(key, percent.stripTrailingZeros().toPlainString() + "%");
    }

    /** Why the finding was made, and what was kept back. */
    public List<String> reasons(LoanAssessment seen) {
        List<String> words = new ArrayList<>();
        seen.reasons().forEach(reason -> words.add(reason(reason)));
        UpFront upFront = seen.upFront();
        Double onPaper = upFront == null ? null : upFront.nominalOnPaper();
        Double nominal = seen.rates().nominal();
        if (onPaper != null && nominal != null && onPaper < nominal) {
            words.add(
                    texts.get(
                            "loans.reason.on_paper",
                            AnnualRates.shown(onPaper),
                            AnnualRates.shown(nominal)));
        }
        return words;
    }

    private String reason(CostReason reason) {
        boolean wordsOnly =
                reason.kind() == CostReason.Kind.DEDUCTED_UP_FRONT && reason.args().isEmpty();
        return wordsOnly
                ? texts.get("loans.reason.deducted_up_front_words")
                : texts.get("loans.reason." + reason.kind().code(), reason.args());
    }

    /** What is still to be asked. */
    public List<String> missing(LoanAssessment seen) {
        return seen.cost().missing().stream().map(m -> texts.name("loans.missing", m)).toList();
    }

    /** What the arithmetic took for granted. */
    public List<String> assumptions(LoanAssessment seen) {
        return seen.cost().assumptions().stream()
                .map(a -> texts.name("loans.assumption", a))
                .toList();
    }

    /** How the rates were reckoned, or why there are none. */
    public String method(AnnualRates rates) {
        RateGap gap = rates.gap();
        if (gap != null) {
            return texts.name("loans.gap", gap);
        }
        String key =
                rates.shortTerm()
                        ? "loans.method.short"
                        : rates.dated() ? "loans.method.dated" : "loans.method.months";
        return texts.get(key, money(rates.received()), money(rates.paid()), money(rates.cost()));
    }

    /** What a court would count on a private loan. */
    public String court(CourtEstimate estimate) {
        Recomputation result = estimate.result();
        return texts.get(
                result.overpaid().signum() > 0 ? "loans.estimate.overpaid" : "loans.estimate.left",
                money(Recomputation.shown(result.principalLeft())),
                money(Recomputation.shown(result.interestUnpaid())),
                money(Recomputation.shown(result.overpaid())),
                estimate.segments().getLast().percent().toPlainString() + "%");
    }

    /** An amount as it is shown: 12,000.50; nothing where it is not known. */
    public static String money(@Nullable BigDecimal amount) {
        return amount == null ? "" : String.format(Locale.ROOT, "%,.2f", amount);
    }
}
