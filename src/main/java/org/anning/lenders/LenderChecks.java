package org.anning.lenders;

import org.anning.common.Problem;

import java.util.List;

/** What is wrong with the facts of a lender. */
public final class LenderChecks {

    private LenderChecks() {}

    public static List<Problem> check(LenderFacts facts) {
        return facts.legalName().isEmpty()
                ? List.of(Problem.error("legalName", "lenders.problem.name"))
                : List.of();
    }
}
