package org.anning.lenders;

import org.anning.common.Problem;

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
        Problem.ifLonger(problems, "legalName", facts.legalName(), 400);
        Problem.ifLonger(problems, "appName", facts.appName(), 400);
        Problem.ifLonger(problems, "province", facts.province(), 200);
        Problem.ifLonger(problems, "licenceNo", facts.licenceNo(), 200);
        Problem.ifLonger(problems, "serviceContact", facts.serviceContact(), 1_000);
        Problem.ifLonger(problems, "address", facts.address(), 1_000);
        Problem.ifLonger(problems, "numbers", facts.numbers(), 4_000);
        Problem.ifLonger(problems, "lenderNote", facts.note(), 10_000);
        return problems;
    }
}
