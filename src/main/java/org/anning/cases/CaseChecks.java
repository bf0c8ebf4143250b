package org.anning.cases;

import org.anning.common.Problem;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the facts of a case, a step or a consent. */
public final class CaseChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final BigDecimal MOST = new BigDecimal("100000000");

    private CaseChecks() {}

    public static List<Problem> check(CaseFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        if (facts.number().isBlank()) {
            problems.add(Problem.error("number", "cases.problem.number"));
        }
        past(problems, "openedOn", facts.openedOn(), clock);
        BigDecimal offer = facts.monthlyOffer();
        if (offer != null && (offer.signum() < 0 || offer.compareTo(MOST) > 0)) {
            problems.add(Problem.error("monthlyOffer", "cases.problem.offer"));
        }
        LocalDate next = facts.nextStepOn();
        if (next != null && (next.isBefore(EARLIEST) || next.isAfter(today(clock).plusYears(10)))) {
            problems.add(Problem.error("nextStepOn", "cases.problem.date"));
        }
        return problems;
    }

    public static List<Problem> check(StepFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        past(problems, "happenedOn", facts.happenedOn(), clock);
        LocalDate received = facts.receivedOn();
        if (received != null) {
            past(problems, "receivedOn", received, clock);
            if (received.isBefore(facts.happenedOn())) {
                problems.add(Problem.error("receivedOn", "cases.problem.receivedBefore"));
            }
        }
        LocalDate answered = facts.answeredOn();
        if (answered != null && answered.isBefore(facts.happenedOn())) {
            problems.add(Problem.error("answeredOn", "cases.problem.answeredBefore"));
        }
        return problems;
    }

    public static List<Problem> check(ConsentFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        past(problems, "givenOn", facts.givenOn(), clock);
        LocalDate withdrawn = facts.withdrawnOn();
        if (withdrawn != null && withdrawn.isBefore(facts.givenOn())) {
            problems.add(Problem.error("withdrawnOn", "cases.problem.withdrawnBefore"));
        }
        return problems;
    }

    private static void past(List<Problem> problems, String field, LocalDate date, Clock clock) {
        if (date.isBefore(EARLIEST) || date.isAfter(today(clock))) {
            problems.add(Problem.error(field, "cases.problem.date"));
        }
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
