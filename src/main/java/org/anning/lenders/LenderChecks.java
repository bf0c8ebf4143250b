package org.anning.lenders;

import org.anning.common.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the facts of a lender. */
public final class LenderChecks {

    private LenderChecks() {}

    /** All problems, in the order of the form. */
    public static List<Problem> check(LenderFacts facts) {
        List<Problem> problems = new ArrayList<>();
        if (facts.legalName().isEmpty()) {
            problems.add(Problem.error("legalName", "lenders.problem.name"));
        }
        shorter(problems, "legalName", facts.legalName(), 400);
        shorter(problems, "appName", facts.appName(), 400);
        shorter(problems, "province", facts.province(), 200);
        shorter(problems, "licenceNo", facts.licenceNo(), 200);
        shorter(problems, "serviceContact", facts.serviceContact(), 1_000);
        shorter(problems, "address", facts.address(), 1_000);
        shorter(problems, "numbers", facts.numbers(), 4_000);
        shorter(problems, "lenderNote", facts.note(), 10_000);
        return problems;
    }

    private static void shorter(
            List<Problem> problems, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            problems.add(Problem.error(field, "lenders.problem.long", most));
        }
    }
}
