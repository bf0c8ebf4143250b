package org.anning.work;

import org.anning.common.Problem;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with hours and outcomes. */
public final class WorkChecks {

    /** Nobody works longer on one day. */
    public static final int MOST_MINUTES = 16 * 60;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final BigDecimal MOST = new BigDecimal("100000000");

    private WorkChecks() {}

    public static List<Problem> check(TimeFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        past(problems, "workedOn", facts.workedOn(), clock);
        if (facts.minutes() < 1 || facts.minutes() > MOST_MINUTES) {
            problems.add(Problem.error("minutes", "work.problem.minutes", MOST_MINUTES));
        }
        return problems;
    }

    public static List<Problem> check(OutcomeFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        past(problems, "reachedOn", facts.reachedOn(), clock);
        BigDecimal amount = facts.amount();
        if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST) > 0)) {
            problems.add(Problem.error("amount", "work.problem.amount"));
        }
        if (amount != null && !facts.kind().money()) {
            problems.add(Problem.error("amount", "work.problem.noMoney"));
        }
        return problems;
    }

    private static void past(List<Problem> problems, String field, LocalDate day, Clock clock) {
        if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(clock))) {
            problems.add(Problem.error(field, "work.problem.day"));
        }
    }
}
