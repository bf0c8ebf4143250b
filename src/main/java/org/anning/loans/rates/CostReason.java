package org.anning.loans.rates;

import org.anning.common.Coded;

import java.util.List;

/**
 * Why a finding was made.
 *
 * @param kind which reason
 * @param args what fills its sentence: rates and lines, already written
 * @param provisions keys into the catalogue of law
 */
public record CostReason(Kind kind, List<Object> args, List<String> provisions) {

    public CostReason {
        args = List.copyOf(args);
        provisions = List.copyOf(provisions);
    }

    static CostReason of(Kind kind, List<String> provisions, Object... args) {
        return new CostReason(kind, List.of(args), provisions);
    }

    /** The reasons there are; the sentence of each is the text {@code loans.reason.<code>}. */
    public enum Kind implements Coded {
        LENDER_UNKNOWN,
        CONTRACT_DATE_UNKNOWN,
        NOT_ENOUGH_FIGURES,
        RECEIVED_UNKNOWN,
        LINE_NOT_IN_DATA,
        OVER_LINE_NOMINAL,
        OVER_LINE_SIMPLE,
        WITHIN_LINE_NOMINAL,
        WITHIN_LINE_SIMPLE,
        ONLY_EFFECTIVE_OVER,
        ONLY_NOMINAL_OVER,
        OLD_CONTRACT_SPLIT,
        SHORT_AND_UNLICENSED,
        UNLICENSED_OVER_LINE,
        UNLICENSED,
        DEDUCTED_UP_FRONT,
        LPR_CARRIED_FORWARD
    }
}
